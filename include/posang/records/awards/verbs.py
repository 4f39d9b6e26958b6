"""Verbs of choosing, giving and winning, as each rule takes them.

Every pattern is matched where a verb begins. They differ in who is told, the one who chooses or those who are chosen,
in the form of the verb, and in whether bare nouns count: what stands before the verb decides how much of it is proof.
"""

import re
from typing import Final

# adverbs before a verb of winning, or between it and who won
ADVERBS: Final = frozenset(
    {"각각", "나란히", "모두", "함께", "공동", "공동으로", "최종", "최종적", "저마다", "차례로", "또"}
    | {"또한", "역시", "잇따라", "동시에", "각기", "연이어", "연속", "당당히", "영예의"}
)
NOUNS_OF_GIVING: Final = "선정|시상|수여|표창|포상|선발|전달|전수|재?지정|재?인증|재?공인"

# --- somebody chooses or gives ---

# whom the verb has as its object, behind a field or at the end of a list: A 씨를 선정했다, A 씨 선정
CHOOSES_WHOM: Final = re.compile(r"(?:최종)?(?:(?:선정|선발|확정|낙점|뽑)(?:[했하았아]|$)|골랐|골라)")
# a quoted work as its object: ‘…’을 선정해
CHOOSES_WORK: Final = re.compile(r"(?:최종)?(?:선정|선발)[했하해]|뽑[았아]|골[랐라]")
# people named behind the word for winners: 최종 수상자로 A 씨를 선정했다
CHOOSES_WINNERS: Final = re.compile(r"(?:최종\s?)?(?:선정|선발|결정|확정)[했하]|뽑[았아]")
# a giver told as subject or topic, so that a subject has not won: 시는 우수상을 수여했다
GIVES: Final = re.compile(
    rf"(?:{NOUNS_OF_GIVING})[하했한해할]|(?:수여|시상|전달|전수)$"
    r"|뽑[았은아는기고]|골[랐라]|격려|건[네넸넨]|줬|주었|안[겼긴겨]|선사[했하]|전[했하]|정[했하해]|올려놓|올려놨|매겼|부여[했한]"
)
# an honor that is given to people whom the sentence only counts: 8명에게 표창을 수여했다
GIVES_HONOR: Final = re.compile(r"(?:수여|전수|시상|전달|표창)[했하]")
# before a noun, which so is the giver: 우수상을 수여한 시
OF_GIVER: Final = re.compile(r"(?:수여|시상|전달|전수)(?:한|하는|했던)$|준$|건넨$")

# what is done with a contest by who runs it: 경진대회를 개최했다
HOLDS: Final = re.compile(r"(?:개최|진행|실시|시행|마련)[했하해]|열[었고어]|가졌|치[렀러]|펼[쳤쳐]")

# --- somebody is chosen, given a prize, or wins ---

# the form of a verb of giving whose subject gets what is given
IS_GIVEN: Final = re.compile(rf"(?:{NOUNS_OF_GIVING})(?:됐|되|돼|된|받)|뽑[혔히혀힌]")
# a prize that goes to those before it: 가온소방서에 최우수상이 수여됐다
HANDED_OVER: Final = re.compile(r"(?:수여|시상|전달|부여)[됐되된돼]|돌아[갔가간]|주어[졌진지]|매겨[졌진]")
# winners behind a grade with 에: 대상에 A가 뽑혔다
IS_CHOSEN: Final = re.compile(
    r"(?:최종)?(?:선정|선발|지정|인증|확정|낙점|포함)(?:[됐되돼]|을|$)|뽑[혔히혀]|꼽[혔히혀]|올[랐라]|이름을|수상(?:했|하)|들었"
)
# winners of a sentence that names no grade: A가 선정됐다
CHOSEN_ALONE: Final = re.compile(r"(?:선정|선발|지정|인증|결정|확정)(?:됐|되었|돼|되[며고])|뽑(?:혔|혀|히)|이름을$")
# winners told group by group behind those of another group: 읍은 A가, 면은 B가 각각 선정됐다
CHOSEN_IN_TURN: Final = re.compile(r"(?:선정|선발)(?:됐|되었)|뽑혔|차지했|올랐|이름을")
# whose objects are those chosen: 우수기관 5곳을 뽑았다
HAS_CHOSEN: Final = re.compile(
    r"(?:최종\s?)?(?:선정|선발|지정|확정|결정)(?:했|하였|해|하고)|뽑[았아]|골[랐라]|가[렸려]"
)
# before the word for those chosen: 최종 선정된 부서는
CHOSEN_BEFORE: Final = re.compile(r"(?:최종\s?)?(?:선정|선발)된?|뽑힌|수상한")
# winners behind a grade with 을, or a body with the particle of places: 대상은 가람소방서에서 차지했다
TAKEN: Final = ("받", "수상", "거머", "차지", "안았", "탔", "획득", "휩쓸", "석권", "품에", "목에")  # a prize
TAKES: Final = re.compile(r"차지|받|수상|거머|안[았은]|따냈|획득|탔|품")
# winners of a sentence that names neither grade nor award: A가 수상했다
WON_ALONE: Final = re.compile(r"수상(?:했|하였|한다)")
# the honor of winning: 수상의 영예를 안았다, 수상자로 이름을 올렸다
HONORED: Final = re.compile(
    r"(?:각각\s)?(?:(?:수상의\s)?(?:영예|영광|기쁨)(?:를|을)\s(?:함께\s)?(?:안았|누렸|차지했|얻었)"
    r"|수상자로\s(?:최종\s)?(?:선정[됐되돼]|뽑[혔혀]|결정[됐되돼]|확정[됐되돼]|이름을\s올렸))"
)

# --- either ---

# one verb for all the titles that a sentence hands out: ‘A 공무원’에 X, ‘B 공무원’에 Y를 각각 선정했다
HANDS_TITLES: Final = re.compile(
    r"(?:선정|선발|지정|낙점|수상|시상|표창|포상|수여|받[았은는]|뽑|꼽|이름을|영예|공로를\s인정받)"
)
