"""Who gives an evaluation or award: the body that a sentence ties to the scheme's name."""

import re
from collections.abc import Sequence

from posang.records.phrases import is_verbal
from posang.records.places import Places
from posang.records.schemes import Mention
from posang.records.words import any_of
from posang.reference import NameHit, find_names, organization

# A body that stands in no reference list, by the end of its name.
OWN_BODY = re.compile(
    rf"(?<![가-힣])(?P<name>[가-힣A-Za-z·]{{1,24}}?{any_of('own_bodies')}|중앙[가-힣]{{2,8}}센터|(?<![A-Z]){any_of('broadcasters')})"
    r"(?=[^가-힣]|(?:이|가|은|는|의|와|과|에서)(?:[^가-힣]|$)|$)"
)
JUDGED_KIND = re.compile(
    r"(?:전국)?(?:시·?도|시·?군·?구?|지방|지역)(?:교육청|교육지원청|의회)$"
)  # a kind of bodies, not one
ASIDE = re.compile(r"^\([^)]{1,40}\)")
# Schemes that a province holds among the bodies below it: 경기도 시군종합평가.
SUBORDINATE = re.compile(r"^(?:시·?군·?구?|구·?군|군·?구|자치구|읍·?면·?동?)")
OF = re.compile(r"의(?: [^\s‘'“,]{1,10}){0,2}|의(?: [^\s‘'“,]{1,10}(?<![이가은는을를의])){3,4}")
YEAR_LAST = re.compile(r"(?:19|20)\d{2}(?:년도?)?(?:\([^)]{1,16}\))? ?(?:상반기|하반기)? *$")
ABOUT = re.compile(r"(?:전국 )?(?:\d+개 )?(?:시·?도 )?[^\s,]{2,10}에 대한 *(?:\d차 *)?$")  # 지방정부에 대한 혁신평가
SUBJECT = re.compile(r"(?:이|가|은|는)(?= |$)")
# X가 주관한, X가 24일 서울에서 연, X 주관, X에서 주관한
GIVES = re.compile(
    r" ?(?:등 [^\s.,]{1,12}(?: [^\s.,]{1,12})?)?"
    r"(?:(?:이|가|은|는|측이)(?: ?[^\s.,“”]{1,14}){0,8}? |에서 )?(?:공동(?:으로)? ?|함께 )?"
    rf"{any_of('giving')}[가-힣]{{0,4}}(?: {any_of('giving')}[가-힣]{{0,2}})?|"
    r"에서 (?:[^\s.,]{1,14} ){0,6}제정한"
)
# X가 5일 내놓은 608개 공공기관의 올해 ‘청렴도 조사’
BROUGHT_OUT = re.compile(
    r"(?:이|가) (?:[^\s,“”]{1,12} ){0,2}(?:내놓은|발표한|공개한|밝힌|실시한|시행한|벌인)"
    r"(?: [^\s.,“”]{1,12}(?<![이가은는을를고며])){1,4}"
)
GIVES_LAST = re.compile(rf"{any_of('giving')}[가-힣]{{0,4}}$")  # what that ends with: a quick look
# What a sponsor does, who is no giver: 환경부 등에서 후원한
SPONSORS = re.compile(r"(?:(?:, ?|·|[와과] )[^\s,·]{2,14}){0,4}(?: 등)?(?:이|가|에서)? (?:공동 )?(?:후원|협찬)")
# Where it was held: 소방학교에서 치른
VENUE = re.compile("(?:학교|교육대|교육원|연수원|회관|센터|체육관|공원|대학|청사)$")
# Who only took part: 공사·공단이 참여한
PARTAKEN = re.compile(r"^(?:이|가) (?:[^\s.,]{1,12} ){0,3}(?:참여|참가|출전|출품|응모|도전)(?:한|하는)$")
# X에서 주최하고, 환경부 등에서 후원한
HOSTED_FIRST = re.compile(r"(?:이|가|에서) (?:주최|주관)하[고며],? [^.]{1,60}(?:후원|협찬|주관)(?:한|하는) ?")
TOGETHER = re.compile(r"[와과] (?:함께|공동으로|손잡고)(?= )")  # 환경부는 하늘신문과 함께
HOSTED = re.compile(r"(?:이|가) (?:공동(?:으로)? |함께 )?(?:주최|주관)하고,? (?:\(.\))?| 주최,? (?:\(.\))?")
PASSIVE = re.compile(r"(?:열린|열리는|개최된|치러진|있을|있는|생긴|시작된|마련된)$")
# The sentence goes on with what a giver does: 뽑아, 가려, 시상했다, 결과를 내놨다.
GIVEN_BEHIND = re.compile(
    r"[^.]{0,60}?(?:뽑아|뽑았|가려|공모한다|공모하[고며]|시상(?:했|하고|해)|선정했|선정해(?! )|발표했|"
    r"결과를 (?:내놨|내놓|발표|공개|밝|알)|결과 (?![^.]{0,40}(?:선정[됐돼되]|뽑혔|올랐|받았|차지))|"
    r"상을 (?:건넸|줬|주었)|나눠 준|[을를] (?:표창|시상)했)|"
    r"[’']?(?: 시상식)?[을를] (?:[^\s.,]{1,12} ){0,4}(?:열|개최|치[러렀르를])"
)
# 국토교통부는 … ‘도시대상’ 시상식에서 수영구가 상을 받았다고 밝혔다
WINNER_BEHIND = re.compile(
    r"[^.]{0,40}?[가-힣]+(?:[시군구도교서]|기관|[서물]관)(?:이|가) [^.]{0,60}?다고 [^.]{0,12}(?:밝혔|발표했|전했)"
)
GOVERNMENT = re.compile(r"[시군구도](?<![가-힣].)(?=[는은] )")  # 시는, 군은: the one spoken of
HELD_BEHIND = re.compile(
    r"[’']?(?: 시상식)?[을를] (?:[^\s.,]{1,12} ){0,3}(?:열|개최|치[러렀르를])|"
    r"[’']? 결과[를도] (?:[^\s.,]{1,12} ){0,2}(?:내놨|내놓|발표|공개)"
)
NEAR = 120  # characters in front of a scheme's name in which the one that holds it stands
STATEMENT = re.compile(r"다[,. ]|[했됐았었]고[,. ]")  # behind it another may be spoken of
CLAUSE_BREAK = re.compile(r"[다며고][,. ]")
TOPIC_BEHIND = re.compile(r"[’'”\"」』]?(?:은|는) ")
GIVER_INSIDE = re.compile(
    r" 주관으로 | 주최로 |"
    r"(?:이|가) (?!후원)|에서 (?:매년|해마다) |에서 (?:[^\s.,]{1,14} ){0,6}(?:제정|주관|주최|실시|시행)"
)
JOINED = re.compile(r"(?:\([^)]{1,40}\))?(?:[,·] ?|[와과] ?)(?:\(사\)|\(재\)|㈔)?")
HOSTS = re.compile(
    r"(?:이|가) (?:공동(?:으로)? |함께 )?(?:주최|주관|여는|연|개최|시상하는|주는|만든)"
    r"[^.]{0,50}?(?:이 상|이 평가|이 대회|이번 (?:평가|대회|콘테스트|심사|공모전|경진대회|경연대회)|시상식|후원)|"
    r" ?(?:주관으로|주최로) [^.]{0,40}?이번 (?:평가|대회|심사)|"
    r"(?:이|가) (?:주최|주관)하고,? [^.]{0,60}?(?:참가한|참여한|출전한|나선)"
)

# …는 지방공기업의 실적을 평가한 결과를 발표했다
# and …이 전국 지자체를 대상으로 벌인 평가, …는 기관 331곳을 대상으로 평가를 실시해
RESULTS = re.compile(
    r"(?:은|는|이|가) (?:(?!이 |가 )[^.“”]){0,80}?(?:(?:을|를) (?:[가-힣]+ )?평가한 결과|"
    r"대상으로 (?:[^.\s]{1,12} ){0,3}?(?:"
    r"(?:벌인|실시한|시행한|진행한|한) (?:이번 )?(?:[가-힣]{2,6} )?(?:평가|심사|조사)|"
    r"(?:평가|심사)(?:를 (?:실시|진행|벌|거쳐|통해)|해 |했|하고))|"
    r"대상으로 [^.“”]{1,60}?[가-힣]*(?:평가|심사)를 (?:실시|진행|벌))"
)
# 환경부는 도서관 246곳을 …으로 살폈다
LOOKED_AT = re.compile(
    r"[은는] (?:[^\s.,“”]{1,12} ){0,4}?[\d,]{2,7}(?:곳|개 ?[가-힣·]{2,10})[을를] [^.“”]{0,60}?"
    r"(?:평가|심사|채점|살폈|살펴|따졌|견줬|견줘)"
)
# 행정안전부와 가나방송이 주관하며 상금이 따른다: of the scheme that the sentence before names
ALONE = re.compile(r"(?:이|가) (?:공동(?:으로)? |함께 )?(?:주최|주관)(?:하며|하고|하는데|한다|했다)[ ,.]")
MADE = re.compile(
    r" [가-힣]*(?:게 한|마련한|만든|여는|연|제정한|주는|치르는|시행하는|벌이는|하는|매기는) "
    r"(?:[가-힣]{2,6} )?(?:자리|대회|상|평가|공모전)(?:이?다(?![가-힣])|로[ ,])"
)
GATHERING = re.compile(r" ?(?:정기)?(?:총회|세계대회|연차총회|학술대회|박람회)의")  # 세계축제협회(IFEA) 총회의 ‘어워드’


Body = tuple[int, int, str]


def organizers(text: str, mention: Mention, places: Places, headline: bool = False) -> list[str]:
    """Who gives the scheme that `mention` names in the sentence: X가 주관한, X의, X 주관, or X right before the name.

    A headline's first name is the winner: there only X의 and X 주관 count. Empty where the sentence names nobody.
    """
    before = text[: mention.start]
    found = bodies(before, places)
    for index in range(len(found) - 1, -1, -1):
        between = before[found[index][1] :]
        led = "," in before[: found[index][0]]  # 영도구, 행자부 ‘세외수입 진단’: the second name can be the giver's
        if _gives(between, text, mention, found[index][2], places, headline, led):
            break
    else:
        return [] if headline else _defined_by(text, mention, places) or _held_by(text, mention, places)
    first = _first_joined(before, found, index)
    if first > 0 and HOSTED.fullmatch(before, found[first - 1][1], found[first][0]):
        index = first - 1  # the host counts before those who carry it out
    return [found[index][2]] if headline else [*_joined(before, found[: index + 1]), *_partner(before, found, index)]


def _partner(text: str, found: Sequence[Body], index: int) -> list[str]:
    """Who gives it together with found[index]: 환경부는 하늘신문과 함께 … 시상식을 열고."""
    if index + 1 == len(found) or not SUBJECT.fullmatch(text[found[index][1] : found[index + 1][0]].rstrip(" ")):
        return []
    return [found[index + 1][2]] if TOGETHER.match(text, found[index + 1][1]) else []


def hosts(text: str, places: Places) -> list[str]:
    """Who hosts 'this award': X와 Y가 주최하는 이 상은."""
    hosting = HOSTS.search(text)
    match = hosting or RESULTS.search(text) or LOOKED_AT.search(text) or ALONE.search(text)
    if match is None:
        return _made_by(text, places) if MADE.search(text) else []
    found = bodies(text[: match.start()], places, any_word=hosting is not None)
    if not found or found[-1][1] != match.start():
        return []
    if match.re is ALONE and found[_first_joined(text, found, len(found) - 1)][0] > 0:
        return []
    own = match.re is LOOKED_AT and places.subject is not None and found[-1][2].startswith(places.subject.name)
    return [] if own else _joined(text, found)


def _made_by(text: str, places: Places) -> list[str]:
    """Who made it what it is: 소방본부가 … 솜씨를 겨루게 한 자리다, 협회가 제정한 상이다."""
    found = bodies(text, places)
    for index, (_, end, _) in enumerate(found):
        if SUBJECT.match(text, end) and (made := MADE.search(text, end)) and "," not in text[end : made.start()]:
            return _joined(text, found[: index + 1])
    return []


def judges(text: str, act: Mention, places: Places) -> list[str]:
    """Who judges, where the sentence names nothing but the act: the last subject in front of what is judged."""
    found = bodies(text[: act.start], places)
    for index in range(len(found) - 1, -1, -1):
        if SUBJECT.match(text, found[index][1]):
            return _joined(text, found[: index + 1])
    return []


def bodies(text: str, places: Places, any_word: bool = False) -> list[Body]:
    """Bodies that the text names, in order: start, end, official name; those of no list by the end of their name.

    With `any_word` the last word counts, and words that commas or 와 join to it.
    """
    found: set[Body] = set()
    for hit in find_names(text):
        if (entry := places.resolve(hit, text)) is not None:
            found.add((hit.start, hit.end, hit.surface if _is_of_old(hit, entry.code) else entry.name))
    spans = {(start, end) for start, end, _ in found}
    for match in OWN_BODY.finditer(text):
        if match.span("name") not in spans and JUDGED_KIND.match(match["name"]) is None:
            found.add((match.start("name"), match.end("name"), match["name"]))
    if any_word:
        for match in re.finditer(r"(?:^|(?<=[\s,]))(?P<name>[가-힣A-Za-z0-9]{2,20}?)(?=$|,|[와과] )", text):
            if match.span("name") not in spans:
                found.add((match.start("name"), match.end("name"), match["name"]))
    return sorted(body for body in found if not any(_inside(body, other) for other in found))


def _is_of_old(hit: NameHit, code: str) -> bool:
    """Whether the text gives a ministry the full name that it had before the article's day."""
    named = hit.kind == "organization" and code not in hit.codes
    return named and any(organization(known).name == hit.surface for known in hit.codes)


def _inside(body: Body, other: Body) -> bool:
    """전라남도 in 전라남도교육청."""
    return other[0] <= body[0] and body[1] <= other[1] and other[:2] != body[:2]


def _gives(between: str, text: str, mention: Mention, name: str, places: Places, headline: bool, led: bool) -> bool:
    """Whether the body gives the scheme, from the words between its name and the scheme's."""
    between = YEAR_LAST.sub("", ABOUT.sub("", ASIDE.sub("", between))).rstrip(" ‘'“\"「『")
    if (
        OF.fullmatch(between) or GATHERING.fullmatch(between) or between.startswith(" 산하 ")
    ):  # 서울시 산하 74개 기관을 대상으로 한 평가
        return True
    if between == "":
        if SUBORDINATE.search(mention.name):
            return True
        return (led or not headline) and (places.subject is None or name != places.subject.name)
    if headline:
        return between.strip() in ("주관", "주최")
    if SPONSORS.match(between):
        return False
    if PARTAKEN.search(between) or (between.startswith("에서 ") and VENUE.search(name)):
        return False
    if HOSTED_FIRST.fullmatch(between):
        return True
    if GIVES_LAST.search(between) and GIVES.fullmatch(between):
        return True
    if SUBJECT.match(between) is None:
        return False
    return (
        _modified(between)
        or BROUGHT_OUT.fullmatch(between) is not None
        or (between[0] in "은는" and WINNER_BEHIND.match(text, mention.end) is not None)
        or (between[0] in "은는" and not STATEMENT.search(between) and HELD_BEHIND.match(text, mention.end) is not None)
        or (CLAUSE_BREAK.search(between) is None and GIVEN_BEHIND.match(text, mention.end) is not None)
    )


def _modified(between: str) -> bool:
    """Whether an active verb stands right before the name, so that its subject gives the scheme (…를 가른 ‘평가’)."""
    words = between.strip(" ‘'“\"").split()
    if len(words) < 2 or not is_verbal(words[-1]) or PASSIVE.search(words[-1]):
        return False
    return words[-1][-1] not in "고며면서해여"


def _defined_by(text: str, mention: Mention, places: Places) -> list[str]:
    """Who gives it, where the sentence defines it: '인센티브 평가는 서울시가 25개 자치구를 상대로 …'."""
    if not TOPIC_BEHIND.match(text, mention.end):
        return []
    behind = [body for body in bodies(text, places) if body[0] > mention.end]
    for index, (_, end, _) in enumerate(behind):
        if GIVER_INSIDE.match(text, end):
            return _joined(text, behind[: index + 1])
    return []


def _held_by(text: str, mention: Mention, places: Places) -> list[str]:
    """The government that holds its own contest, called by its kind: 군은 … ‘제안 경진대회’를 열어."""
    if HELD_BEHIND.match(text, mention.end) is None:
        return []
    called = list(GOVERNMENT.finditer(text, max(0, mention.start - NEAR), mention.start))
    if not called or STATEMENT.search(text, called[-1].end(), mention.start) is not None:
        return []
    place = places.anaphora(text, called[-1].start())
    return [] if place is None else [place.name]


def _joined(text: str, found: list[Body]) -> list[str]:
    """The last body, and those joined to it by a comma or 와."""
    return [name for _, _, name in found[_first_joined(text, found, len(found) - 1) :]]


def _first_joined(text: str, found: list[Body], last: int) -> int:
    """The first of the bodies that commas or 와 join to the last one."""
    while last > 0 and JOINED.fullmatch(text, found[last - 1][1], found[last][0]):
        last -= 1
    return last
