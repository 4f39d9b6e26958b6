"""Programs: the policies, projects and facilities that an article names, with the body that runs them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from posang.records.document import Document
from posang.records.metadata import ArticleMetadata
from posang.records.owners import SENTENCE_END, Owners
from posang.records.phrases import SKIPPED, STOPPED, is_verbal, strip_particle, trim_marks
from posang.records.places import Places
from posang.reference import find_names, normal_grade

QUOTED = re.compile(r"[‘'「『《](?P<name>[^‘’'“”\"「」『』《》\n]{2,32})[’'」』》]|“(?P<double>[^‘’'“”\"\n]{2,20})”")
HEAD = re.compile(
    r"(?P<head>[가-힣A-Za-z0-9·]*(?:사업|시스템|프로그램|서비스|특구|특화단지|산책로|갖기 운동|[가-힣]운동|[가-힣]+의 날|전시회|프로젝트|통장|거버넌스|마일리지|추가대책|봉사단|민원실|"
    r"시장실|자립마을|계약학과|플랫폼|아카데미|펀드|바우처|페스티벌|캠페인|정책장터|주니어보드|연구시설|지원센터|자격센터|체험센터|교육센터|복지센터|안전기술원|"
    r"기동팀|둘레길|생태공원|근린공원|체험마을|장터|상품권|수당|적금|보험|순환버스|콜택시|희망대로|전광판|홍보관|박물관|도서관 건립|푸드마켓|학습관|챗봇|지도앱|리빙랩|"
    r"행복주택|돌봄터|공유시스템|톡톡|정비사업|기초보장|희망복지))(?=을|를|은|는|이|가|으로|로|과|와|의|도|에|[ ,.)’'”」]|$)"
)
DONE = re.compile(
    r"(?:을|를) |(?:과|와) [가-힣]|(?:을|를|은|는|이|가|으로|로|과|와|도|의)? ?(?:[가-힣]+(?:하게|히|으로|해|에) )?(?:공모|신설|운영|추진|구축|개설|설치|도입|조성|건립|준공|실시|시행|제작|보급|펼|진행|마련|확대|"
    r"수립|개최|선정|일환|등|통해|통한|정착|꾸준|선보|벌|열|만들|내놓|시작|발굴|강화|활용|연달아|증진|지원|중심|제공|전개|적극|집중|건설|개통|확충)"
)
YEARLY = re.compile(r"\d{4}|\d년")
CONJOINED = re.compile(r"(?:실|업|템|램|관|단|원|점|판|길|동|장|음)과$")
TOPIC = re.compile(r"(?:은|는) ")
COUNTED = re.compile(r"\d ?(?:개|건|곳)")
TRAILING = re.compile(r"(?<=[구지터템폼]) 사업$")
LISTED = re.compile(
    r" 등(?:의|과 같은)?(?: [가-힣]+(?:한|적인|는|의))?(?: [가-힣]+){0,2}? ?(?:사업|프로그램|정책|시책|행정|시민 편의행정|민생안정대책|세부평가항목)(?:을|를|도|으로|이|에|의|에서)"
)
MARKED = re.compile(r"[▲△▷◆◇●]\s*(?P<item>[^▲△▷◆◇●.\n]{3,60})")
ACTION = re.compile(
    r"(?: ?(?:개설 운영|지정 운영|운영을 통한.*|신설 추진|적극 추진|개설 및.*|도입|구축|제작|조성|설치|실시|운영|추진|개최|개설|신설|배포|공연|시행|보급|확대|지원 강화|마련|건립|준수|생산|개통))+$"
)
NOT_PROGRAM = re.compile(
    r"(?:평가|대회|대상|왕중왕전|시상식|공모전|등급|기관|지자체|부문|분야|지수|상|위|정부|만들기|행정|도시|구현|시대|나라|마을상|다|요|자|까|라|죠|기자|뉴스|신문|위원회|"
    r"표창|회의|간담회|보고회|공무원|시장|군수|구청장|의원|조례|법|령|영향|문제|노트)$"
)
SLOGAN_BEHIND = re.compile(
    r" ?(?:(?:을|를|이라는|라는|이라고|라고|이란|란|라며|이라며|으로|로)? ?(?:비전|슬로건|구호|목표|명성|별명|주제|의미|뜻|만들기|말|위해|불리|일컫|부르|밝))|라고|라며|라는|이라는|고 "
)
AWARD_BEHIND = re.compile(
    r" ?(?:부문|분야|항목|지표|등급|평가|대상|시상|공모전|대회|상을|상 |기관|특구로|으뜸|최우수|우수)"
)
GENERIC = frozenset(
    ["사업", "프로그램", "서비스", "시스템", "운동", "센터", "특구", "마일리지", "캠페인", "거버넌스", "통장", "상품권", "봉사단", "보험", "장터", "수당", "전시회", "펀드", "바우처", "플랫폼", "산책로", "민원실", "희망복지", "공약사업", "단위사업", "세부사업", "역점사업", "시책사업", "특수사업", "주요사업", "공모사업", "시범사업", "국책사업", "국고보조사업", "핵심사업", "현안사업", "신규사업", "행정서비스", "민원서비스", "공공서비스", "지원사업", "건설사업", "개발사업", "각종사업", "보조사업", "일자리사업", "공공일자리사업", "관광사업", "복지사업", "복지서비스", "보건사업", "대민서비스", "온누리상품권", "정비사업"]
)
VAGUE = frozenset(
    ["다양한", "각종", "주요", "특수", "공모", "시범", "관련", "지원", "추진", "재정", "행정", "보건", "일자리", "여러", "이런", "이러한", "해당", "우수", "신규", "핵심", "현안", "국비", "도비", "정부", "중앙부처", "지역", "공공", "민간", "교육", "복지", "환경", "안전", "문화", "체육", "관광", "농업", "경제", "산업", "정보화", "직원", "주민", "시민", "군민", "구민", "도민", "체험", "특화된", "이들", "새로운", "참여", "대상", "올해", "지난해", "시", "군", "구", "도", "전체", "질", "높은", "맞춤", "후원", "상생", "협력", "사회", "공동", "세부", "단위", "개별", "모든", "그", "이", "두", "세", "한", "주민자치", "편의", "관내", "국가", "대형", "국책", "나눔", "봉사", "홍보", "운영", "위탁"]
)
EFFECT = re.compile(
    r"기여|효과|단축|절감|향상|개선|줄[였이어]|늘[렸었어]|높[였이]|해소|창출|활성화|증진|예방|발굴|도움|호응|정착|마련|확보|보급"
)


@dataclass(frozen=True)
class Program:
    """A row of the table programs."""

    name: str
    owner: str | None
    effect: str | None
    start: int
    end: int


@dataclass(frozen=True)
class _Span:
    start: int
    end: int


def read_programs(document: Document, metadata: ArticleMetadata, places: Places) -> list[Program]:
    """The programs that the body names, each at its first mention, in text order."""
    owners = Owners(metadata, places)
    found: dict[str, Program] = {}
    for line in metadata.body_lines:
        if line.role == "heading":
            continue
        for span in _spans(line.text):
            name = line.text[span.start : span.end]
            key = re.sub(r"\W", "", name)
            if key and not any(key.startswith(other) or other.startswith(key) for other in found):
                found[key] = Program(
                    name, owners.of(line, span.start, None), _effect(line.text, span.end), line.start + span.start,
                    line.start + span.end,
                )  # fmt: skip
    return sorted(found.values(), key=lambda program: program.start)


def _spans(text: str) -> list[_Span]:
    """Places of program names in the line, none inside another."""
    spans: list[_Span] = []
    for finder in (_marked, _quoted, _listed, _run):
        for span in finder(text):
            if not any(span.start < other.end and other.start < span.end for other in spans):
                spans.append(span)
    return sorted(spans, key=lambda span: span.start)


def _quoted(text: str) -> Iterator[_Span]:
    for match in QUOTED.finditer(text):
        group = "name" if match["name"] else "double"
        name, behind = match[group], text[match.end() : match.end() + 14]
        if SLOGAN_BEHIND.match(behind) or AWARD_BEHIND.match(behind):
            continue
        if group == "double" and not HEAD.search(name):
            continue
        if names_program(name):
            yield _trimmed(text, match.start(group), match.end(group))


def names_program(name: str) -> bool:
    """Whether quoted words can be a program's name: no award, grade, slogan or sentence, no body."""
    plain = name.strip()
    if (
        len(plain) < 3
        or NOT_PROGRAM.search(plain)
        or normal_grade(plain) is not None
        or not re.search(r"[가-힣]", plain)
    ):
        return False
    hits = find_names(plain)
    return not (hits and hits[0].start == 0 and hits[-1].end == len(plain))


def _marked(text: str) -> Iterator[_Span]:
    """Items behind ▲ that name works: with an act at their end, or a quoted name (which _quoted has taken)."""
    if text.count("▲") + text.count("△") + text.count("◆") < 2:
        return
    for match in MARKED.finditer(text):
        item = re.split(r" 등(?:으로|이|을|의| )| 및 | 다양한", match["item"])[0].rstrip()
        action = ACTION.search(item)
        inner = QUOTED.search(item)
        if action and (inner is None or inner.start() == 0):
            yield _trimmed(text, match.start("item"), match.start("item") + action.start())


def _listed(text: str) -> Iterator[_Span]:
    """Items of 'A, B, C 등 다양한 사업'."""
    for match in LISTED.finditer(text):
        left = max((end.end() for end in SENTENCE_END.finditer(text, 0, match.start())), default=0)
        segment = text[left : match.start()]
        if segment.count(",") == 0 or re.search(r"[▲△]", segment):
            continue
        position = match.start()
        parts = segment.split(",")
        for index in range(len(parts) - 1, -1, -1):
            part = parts[index]
            start = position - len(part)
            long = index == 0 or len(part.split()) > 6
            begin = start + (_phrase_start(part) if long else len(part) - len(part.lstrip()))
            action = ACTION.search(text[begin:position])
            end = begin + action.start() if action else position
            name = text[begin:end].strip()
            if not is_generic(name) and names_program(name) and 3 <= len(name) <= 28:
                yield _trimmed(text, begin, end)
            position = start - 1
            if long:
                break


def _run(text: str) -> Iterator[_Span]:
    """Runs of bare nouns that end in a program's noun and that something is done with, longest first."""
    spans: list[_Span] = []
    for match in HEAD.finditer(text):
        start = match.start()
        for previous in reversed(list(re.finditer(r"\S+", text[max(0, start - 50) : start]))):
            if not _modifies(previous.group()):
                break
            start = max(0, match.start() - 50) + previous.start()
            if len(text[start : match.end()].split()) >= 6:
                break
        name = text[start : match.end()]
        done = DONE.match(text, match.end()) or (" " in name and TOPIC.match(text, match.end()))
        judged = AWARD_BEHIND.match(text[match.end() :].lstrip("’'")[:14])
        if done and not judged and not is_generic(name) and names_program(name) and not COUNTED.search(name):
            spans.append(_trimmed(text, start, start + len(TRAILING.sub("", name))))
    yield from sorted(spans, key=lambda span: span.start - span.end)


def _modifies(word: str) -> bool:
    if word in ("찾아가는", "함께하는", "이달의"):
        return True
    if word in SKIPPED or word in STOPPED or re.search(r"[,.…“”\"‘’'()<>=:;!?▲△○]", word) or is_verbal(word):
        return False
    if YEARLY.search(word) or CONJOINED.search(word):
        return False
    if word.endswith(("주관", "주최", "주관한", "위한", "대한", "통한", "등의")) or strip_particle(word) != word:
        return False
    hits = find_names(word)
    return not (hits and hits[0].start == 0 and hits[0].end == len(word))


def _phrase_start(part: str) -> int:
    """Where the last phrase of a list's part begins: behind its last word with a particle or a verb."""
    start = len(part) - len(part.lstrip())
    words = list(re.finditer(r"\S+", part))
    for word in words[:-1]:
        bare = word.group()
        if bare in ("찾아가는", "함께하는"):
            continue
        if re.search(r"(?:위해|위한|통해|대한|는|은|이|가|을|를|에서|으로|고)$", bare) and (
            strip_particle(bare) != bare or is_verbal(bare)
        ):
            start = word.end() + 1
    return start


def is_generic(name: str) -> bool:
    """Whether the words name no program of their own: 다양한 사업, 행정서비스."""
    words = name.split()
    if len(words) == 1:
        return words[0] in GENERIC or len(words[0]) < 5
    return all(word in VAGUE or word in GENERIC for word in words) or (
        words[-1] in GENERIC and all(word in VAGUE for word in words[:-1])
    )


def _trimmed(text: str, start: int, end: int) -> _Span:
    name = trim_marks(text[start:end]) or ""
    at = text.find(name, start)
    return _Span(at, at + len(name))


def _effect(text: str, end: int) -> str | None:
    """What the clause behind the name says that it did."""
    stop = SENTENCE_END.search(text, end)
    clause = text[end : min(len(text), stop.start() if stop else len(text), end + 80)]
    clause = re.sub(r"^[’'」』》”]?(?:을|를|은|는|이|가|으로|로|과|와|도|의)? ", "", clause).strip()
    return trim_marks(clause) if EFFECT.search(clause) else None
