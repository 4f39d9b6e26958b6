"""Roles of lines on made-up pages."""

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posang.paragraphs.lines import split
from posang.paragraphs.normal import fingerprints, normalize
from posang.paragraphs.places import firsts
from posang.paragraphs.roles import MARK, SITE, cues, needed, patterns, roles


def read(*pages: str) -> list[tuple[str, str]]:
    """(role, text) of every line of the pages."""
    lines = split(pl.DataFrame({"page": range(len(pages)), "text": pages}))
    normalized = normalize(lines["text"])
    fingerprint = fingerprints(normalized)
    page = lines["page"].to_numpy()
    found = roles(page, lines["gap"].to_numpy(), firsts(page, fingerprint), cues(normalized))
    return list(zip(found, lines["text"], strict=True))


BODY = (
    "가온시가 다온부 주관 ‘2031년 마을살림 평가’에서 우수기관으로 선정됐다고 3일 밝혔다.",
    "이번 평가는 전국 226개 시·군·구를 대상으로 살림살이와 주민 참여를 살폈다.",
    "나루 시장은 “주민과 함께 일군 결과”라고 말했다.",
)

FULL = """2031.05.03 (토)

  • 맑음서울 12.1℃
  • 흐림부산 15.0℃
기상청 제공
로그인  회원가입  지면보기
홈 > 지역 > 가온

가온시, 마을살림 평가 ‘우수’…3년 내리
주민 참여 높은 점수
  • 한결 기자
  • 승인 2031.05.03 10:20
  • 댓글 0
이 기사를 공유합니다
▲ 가온시청 전경. (사진=가온시)

{body}

관련기사
- 가온시, 봄꽃 잔치 연다
저작권자 © 가온새벽신문 무단전재 및 재배포 금지
많이 본 기사
1 가온시 도서관 새로 문 연다
댓글삭제
삭제한 댓글은 다시 복구할 수 없습니다.
"""


def test_a_page_with_everything() -> None:
    roles_ = [role for role, _ in read(FULL.format(body="\n\n".join(BODY)))]
    assert roles_[:6] == ["chrome"] * 6
    assert roles_[6:12] == ["title", "subtitle", "byline", "dateline", "chrome", "chrome"]
    assert roles_[12] == "caption"
    assert roles_[13:16] == ["body"] * 3
    assert set(roles_[16:18]) <= {"chrome", "teaser"}
    assert roles_[18] == "copyright"
    assert set(roles_[19:]) <= {"chrome", "teaser"}


def test_the_body_alone() -> None:
    assert [role for role, _ in read("\n".join(BODY))] == ["body"] * 3


def test_pages_do_not_look_into_each_other() -> None:
    alone = [read(FULL.format(body=BODY[0])), read("\n".join(BODY))]
    assert read(FULL.format(body=BODY[0]), "\n".join(BODY)) == alone[0] + alone[1]


def test_winners_in_a_table_stay_text() -> None:
    cells = "구분\n시·군\n대상\n가온시\n최우수\n나래군\n우수\n다솜시\n우수\n라온군"
    page = f"가온도, 마을살림 평가 시상\n한결 기자\n\n{BODY[0]}\n\n{cells}\n\n{BODY[1]}"
    found = {text: role for role, text in read(page)}
    assert {found[cell] for cell in cells.split("\n")} <= {"list_item", "heading", "body"}


def test_links_inside_the_body_end_where_prose_goes_on() -> None:
    page = f"{BODY[0]}\n{BODY[2]}\n[관련기사]\n가온시, 봄꽃 잔치 연다\n{BODY[1] * 2}\n"
    assert [role for role, _ in read(page)] == ["body", "body", "chrome", "teaser", "body"]


def test_a_comment_is_no_text() -> None:
    page = "\n".join([*BODY, "댓글 2", "하늘이: 우리 동네도 상 받았으면 좋겠다.", "0 / 400", "등록"])
    assert {role for role, _ in read(page)[3:]} <= {"chrome", "teaser"}


def test_lines_in_an_empty_batch() -> None:
    assert read("") == []


def test_a_page_of_appointments_keeps_its_names() -> None:
    names = "\n".join(
        f"▲{office}과장 {name}" for office, name in (("총무", "한결"), ("도로", "다온"), ("세무", "나래"))
    )
    title = "[인사] 가온시 5월 4일자"
    page = f"실시간뉴스\n나래군, 마을 장터 연다\n{title}\n상태바\n{title}\n• 한결 기자\n◇ 팀장급 승진\n{names}"
    found = read(page)
    assert [role for role, text in found if text == title] == ["title", "title"]
    assert {role for role, text in found if text.startswith(("▲", "◇"))} <= {"list_item", "heading"}


def test_sentences_about_copyright_and_comments_are_text() -> None:
    lines = (BODY[0], "시는 저작권법을 어긴 누리집 열두 곳을 찾아 무단 전재를 막는 모임을 꾸렸다고 덧붙였다.", BODY[1])
    assert [role for role, _ in read("\n".join(lines))] == ["body"] * 3
    lines = (BODY[0], "누리집에는 로그인 후 누구나 댓글을 남기는 마당이 생겨 주민 이야기가 쌓인다고 덧붙였다.", BODY[1])
    assert [role for role, _ in read("\n".join(lines))] == ["body"] * 3


def test_a_name_alone_above_the_date_is_the_byline() -> None:
    page = f"가온시, 마을살림 평가 우수기관\n한다온\n\n| 2031-05-03 10:20:11\n{BODY[0]}"
    assert [role for role, _ in read(page)] == ["title", "byline", "dateline", "body"]


def test_a_line_between_date_and_byline_is_the_headline() -> None:
    head = "홈 > 지역 > 가온\n입력 2031-05-03 오전 10:20 | 수정 2031-05-03 오후 1:40"
    title = "“상패가 너무 많다”…가온시교육청, 표창 절반으로 줄인다"
    assert [role for role, text in read(f"{head}\n{title}\n한결 기자\n{BODY[0]}") if text == title] == ["title"]
    cut = "가온시가 다온부 주관 ‘2031년 마을살림 평가’에서 받은 상금을 어려운 이웃에게"
    assert [role for role, text in read(f"{head}\n{cut}\n{BODY[0]}\n한결 기자") if text == cut] == ["body"]


@pytest.mark.parametrize(
    "line",
    ["목록 | 이전글 다온시 광장 부지 매각 유찰 | 다음글 나래군 재난관리평가 최우수상 받아", "관련 키워드 #상장 #조례"],
)
def test_links_and_keywords_below_a_board_are_no_text(line: str) -> None:
    page = f"가온시, 마을살림 평가 우수기관\n등록일 2031.05.03\n\n{BODY[0]}\n\n{BODY[1]}\n\n{line}"
    assert read(page)[-1][0] in ("chrome", "teaser")


def test_labelled_members_of_a_list_are_items_however_long_they_are() -> None:
    items = (
        "가. 최고상(다온부 장관상) : 가온시",
        "나. 우수상(다온부 장관상) : 시 - 나래시, 군 - 다솜군·라온군, 구 - 마루구·바다구, 읍면 - 사랑읍·아라면",
        "□ 장려상(도지사상) : 자람시",
    )
    page = "\n".join(("가온시, 마을살림 평가 우수기관", *BODY[:2], "① 분야별 결과", items[1], *items, BODY[2]))
    assert [role for role, text in read(page) if text in items] == ["list_item"] * 4
    assert [role for role, text in read(page) if text == "① 분야별 결과"] == ["heading"]


def test_other_news_of_the_site_end_the_article() -> None:
    links = "다른 소식 보기\n▷ 나래군, 혁신평가 최우수\n▷ 다솜군, 평생학습 대상"
    page = f"가온시, 마을살림 평가 우수기관\n한결 기자\n{BODY[0]}\n{BODY[1]}\n{links}"
    assert {role for role, _ in read(page)[-3:]} <= {"chrome", "teaser"}


def test_a_column_in_angle_brackets_is_no_path_through_the_site() -> None:
    page = f"<기고> 상장의 무게\n한결 / 가온시 주무관\n가온새벽신문 2031.05.03\n{BODY[0]}\n{BODY[1]}"
    assert read(page)[0][0] == "title"


def test_a_page_without_headline_loses_nothing() -> None:
    page = "◇ 6급 승진\n▲도로과장 한결\n▲세정과장 다온\n가온/나래 기자"
    assert {role for role, _ in read(page)[:3]} <= {"list_item", "heading"}


def test_a_heading_about_news_does_not_end_the_body() -> None:
    more = (BODY[2], BODY[1].replace("226", "17"), BODY[0].replace("3일", "4일"))
    page = "\n".join((BODY[0], BODY[1], "가온시 주요 소식과 최신 뉴스", *more))
    assert "teaser" not in [role for role, _ in read(page)]


def test_a_registration_block_may_give_each_label_a_line() -> None:
    block = (
        "  • 가온시 나루로 12(새터동)",
        "  • 대표전화 : 02-000-0000",
        "  • 제호 : 가온새벽신문",
        "  • 발행·편집인 : 한결",
    )
    found = read("\n".join((*BODY, "", *block)))
    assert [role for role, _ in found] == ["body"] * 3 + ["copyright"] * 4


def test_cues_asked_at_once_are_told_apart() -> None:
    lines = normalize(
        pl.Series(
            [
                "가온시 살림 이야기",
                "이 기사를 공유합니다",
                "저작권자 © 가온새벽신문 무단전재 및 재배포 금지",
                "미세먼지 좋음",
                "많이 본 기사",
                "관련기사",
                "나루시청 전경",
                "(사진=가온시)",
                "해 뜨는 골목. 한결 기자",
                "[가온=새벽뉴스] 한결 기자 =",
                "전화 : 02-000-0000",
                "[부고] 한결 씨",
                "- 가온시",
                "우수 | 가온시 | 3천만원",
            ]
        )
    )
    found = cues(lines).flag
    for cue in {*SITE, *MARK}:
        assert found[cue].tolist() == lines.str.contains(patterns()[cue]).to_list()
        assert found[cue].any()


@pytest.mark.parametrize(
    "text",
    [
        "이 기사는 0번 공유됐고 0개의 댓글이 있습니다.",
        "이 요약문은 AI가 작성했습니다.",
        "※ 아래 경우에는 고지 없이 삭제하겠습니다.",
        "답글과 추천수를 합산하여 자동으로 노출됩니다.",
        "3일 조간부터 보도하여 주시기 바랍니다.",
    ],
)
def test_sentences_of_the_site_are_no_text(text: str) -> None:
    page = "\n\n".join(("가온시, 마을살림 평가 ‘우수’", BODY[0], text, *BODY[1:]))
    assert {line: role for role, line in read(page)}[text] == "chrome"


@pytest.mark.parametrize("credit", ["ⓒ가온 나루구청 제공", "ⓒ 가온새벽신문 |"])
def test_a_credit_amid_the_article_does_not_end_it(credit: str) -> None:
    notice = "저작권자 © 가온새벽신문 무단전재 및 재배포 금지"
    lines = ("가온시, 마을살림 평가 ‘우수’", BODY[0], credit, *BODY[1:], notice)
    page = "\n\n".join(lines)
    assert [role for role, _ in read(page)] == ["title", "body", "caption", "body", "body", "copyright"]


@pytest.mark.parametrize("cue", needed())
def test_what_shows_a_cue_holds_a_word_it_needs(cue: str) -> None:
    pattern = patterns()[cue].replace("(?i)", "").replace("(?i:", "(?:")  # the words are written in small letters

    @settings(max_examples=400, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(pattern))
    def holds(line: str) -> None:
        assert any(word in line.lower() for word in needed()[cue])

    holds()


def test_long_lines_show_captions_in_their_endings() -> None:
    told = "가온시 주민들이 나루천 둑길에 모여 봄맞이 꽃을 심은 뒤 서로 손을 잡고 노래를 부르며 " * 3
    lines = normalize(pl.Series([f"{told}기념 촬영을 하고 있다", f"{told}국밥을 나누어 먹었다"]))
    assert lines.str.len_chars().is_between(121, 200).all()
    assert cues(lines).flag["scene"].tolist() == [True, False]


def test_a_letter_behind_a_score_is_a_cell_and_no_button() -> None:
    table = "기관\n점수\n등급\n가람공사\n91.2\n가\n나래공단\n88\n가"
    head = "가온시, 공기업 평가 ‘가’ 등급 둘\n2031.05.03 10:20\n가"
    page = f"{head}\n{BODY[0]}\n{BODY[1]}\n{table}\n{BODY[2]}\n{BODY[0][:-2]} 알렸다."
    assert [role for role, text in read(page) if text == "가"] == ["chrome", "list_item", "list_item"]


@pytest.mark.parametrize(
    "line",
    [
        "기사 크게보기 작게보기 프린트 이메일보내기",
        "뉴스 나라여행 바다여행 호텔·민박 항공 축제 먹거리 포토",
        "오늘의 증시  코스피 1,664.77 ▼ 0.43%   환율 1,163.20",
        "TV 라디오 뉴스 다시보기 편성표 시청자마당 회사소개",
        "뉴스9 제보 재난포털",
        "보도자료 상세보기",
        "게시물 상세내용",
        "가온시청의 공식 블로그",
    ],
)
def test_menus_and_markets_above_the_headline_are_none(line: str) -> None:
    head = [(role, text) for role, text in read("\n".join([line, "가온시, 마을살림 평가 ‘우수’…3년 내리", "", *BODY]))][
        :2
    ]
    assert head == [("chrome", line), ("title", "가온시, 마을살림 평가 ‘우수’…3년 내리")]


def test_the_last_lines_of_a_broadcast_are_no_notice() -> None:
    told = (
        "가온시가 올해 받은 상은 모두 61개입니다.",
        "시가 낸 홍보비는 3억 원에 이릅니다.",
        "다온방송 뉴스가 들여다봤습니다.",
    )
    menu = ("1. 처음으로 가는 길", "2. 다온방송의 뉴스")
    found = read("\n".join([*menu, "", "상 하나에 천만 원…상값의 민낯", "", *told]))
    assert [role for role, text in found if text in told] == ["body"] * 3


@pytest.mark.parametrize("line", ["첨부파일 0212_마을살림 최우수.hwpx (412KB)", "마을살림 우수 보도자료.hwp"])
def test_a_file_to_take_along_is_no_text(line: str) -> None:
    assert ("chrome", line) in read("\n".join(["가온시, 마을살림 평가 ‘우수’", line, "", *BODY]))


def test_what_stands_behind_the_byline_that_closes_the_article_is_of_others() -> None:
    links = ["COVER STORY", "누리시, 마을살림 평가 최우수", "다온시, 자치 우수 지자체 대통령상"]
    found = read(
        "\n".join(["가온시, 마을살림 평가 ‘우수’", "", *BODY, "", "가온=한결 기자 h@news.example", "", *links])
    )
    assert [role for role, text in found if text in links[1:]] == ["teaser", "teaser"]
    marked = ["◇ 받은 곳", "△ 누리시, 마을살림 평가 최우수"]
    found = read("\n".join(["가온시, 마을살림 평가 ‘우수’", "", *BODY, "", "가온=한결 기자 h@news.example", *marked]))
    assert [role for role, text in found if text in marked] == ["list_item", "list_item"]


def test_the_line_above_the_dateline_is_the_headline_below_any_heading() -> None:
    head = ["오늘의 뉴스", "상 하나에 천만 원…상값의 민낯", "취재기자 : 한결, 방송일 : 2031-05-03, 조회 : 42"]
    assert ("title", head[1]) in read("\n".join(["다온방송", *head, "", *BODY]))


HEADED = (
    "함께 볼만한 기사",
    "이 기사를 본 독자들이 본 기사",
    "MORE",
    "TOP NEWS",
    "포토",
    "뉴스 더보기",
    "당신이 놓친 뉴스",
    "지역 소식",
)


@pytest.mark.parametrize("heading", [*HEADED, "#가온시 #우수기관", "2031-05-02", "이웃 고을"])
def test_headlines_of_others_behind_the_last_paragraph_are_no_text(heading: str) -> None:
    links = ["누리군, 농정평가 대상 수상", "하늘시 보건소, 치매관리사업 최우수상"]
    found = read("\n".join(["가온시, 마을살림 평가 ‘우수’", "", *BODY, "", heading, *links]))
    assert [role for role, text in found if text in links] == ["teaser", "teaser"]


@pytest.mark.parametrize("front", ["이전 ", "[포토뉴스] ", "이전글 | ", "▲ 이전글 "])
def test_neighbors_of_an_article_are_no_text(front: str) -> None:
    links = [f"{front}누리군, 농정평가 대상 수상", f"{front}하늘시, 청렴도 평가 1등급"]
    found = read("\n".join(["가온시, 마을살림 평가 ‘우수’", "", *BODY, "", *links]))
    assert all(role in ("teaser", "chrome") for role, text in found if text in links)


def test_winners_behind_the_last_paragraph_stay_text() -> None:
    winners = ["최우수 : 누리군, 하늘시 보건소 두 곳", "누리군, 하늘시, 가온시 등 세 곳", "장려상 다온군, 하늘군 두 곳"]
    found = read("\n".join(["가온시, 마을살림 평가 ‘우수’", "", *BODY, "", *winners]))
    assert all(role in ("list_item", "heading", "body") for role, text in found if text in winners)


def test_a_short_notice_ends_the_article_where_none_comes_later() -> None:
    front = [
        "가온시, 마을살림 평가 ‘우수’",
        "",
        *BODY,
        "",
        "ⓒ다온뉴스",
        "누리군이 새 도서관을 열고 주민을 맞았다고 밝혔다.",
    ]
    for behind, role in (([], "copyright"), (["", "저작권자 ⓒ 다온뉴스, 재배포 금지"], "caption")):
        found = read("\n".join([*front, *behind]))
        assert [told for told, text in found if text == "ⓒ다온뉴스"] == [role]


@pytest.mark.parametrize(
    "below", ["나누리 기자", "입력 2031.05.03 10:20", "상패값 장부를 열어 보니\n2031.05.03 10:20 나누리 기자"]
)
def test_a_headline_may_be_a_sentence(below: str) -> None:
    headline = "우리 시장님 상패값, 대체 누가 치렀을까?"
    found = read("\n".join(["정치 경제 사회 문화 교육", headline, below, "", *BODY]))
    assert [role for role, text in found if text == headline] == ["title"]


@pytest.mark.parametrize("credit", ["ⓒ가온시", "©다온군 제공", "ⓒ 한결", "ⓒ 한결\n관련사진보기"])
def test_a_picture_credit_between_paragraphs_ends_no_article(credit: str) -> None:
    found = read("\n".join(["가온시, 마을살림 평가 ‘우수’", "", BODY[0], "", credit, "", *BODY[1:]]))
    assert [role for role, text in found if text == credit.split("\n")[0]] == ["caption"]
    assert [role for role, text in found if text in BODY] == ["body"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "이 누리집은 대한민국 공식 전자정부 누리집입니다.",
        "“이 자료는 다온부의 보도자료를 전재하여 제공함을 알려드립니다.”",
        "공공누리 출처표시의 조건에 따라 이용할 수 있습니다.",
        "영상을 재생하려면 새 재생기를 설치해야 합니다.",
        "※ AI가 자동으로 만든 요약이라 기사 본문과 다를 수 있습니다.",
        "▶ 기자와 1:1 채팅하기",
        "다음기사 누리군, 농정평가 대상 수상",
    ],
)
def test_sentences_of_a_site_around_the_article_are_no_text(line: str) -> None:
    headline = "가온시, 마을살림 평가 ‘우수’…3년 내리"
    for lines in ((line, headline, "", *BODY), (headline, "", *BODY, line)):
        found = read("\n".join(lines))
        assert all(role in ("chrome", "teaser") for role, text in found if text == line)
        assert [role for role, text in found if text == headline] == ["title"]


@pytest.mark.parametrize(
    "line", ["다온부 보도자료", "뉴스 다시보기 편성표 시청자", "보도시점 2031. 5. 3.(수) 12:00", "관련 사진 보기"]
)
def test_lines_above_the_headline_of_stations_and_offices_are_none(line: str) -> None:
    headline = "가온시, 마을살림 평가 ‘우수’…3년 내리"
    found = read("\n".join([line, headline, "", *BODY]))
    assert [role for role, text in found if text == headline] == ["title"]


@pytest.mark.parametrize(
    "line",
    [
        "아주 작게 작게 보통 크게",
        "[ 폰트 크게 ] [ 폰트 작게 ] [ 인쇄 ] [ e메일 ]",
        "광고 로드중",
        "♥ 공감 23   댓글 5",
        "Tag #가온시 #우수사례",
        "동영상 고정 취소",
    ],
)
def test_buttons_amid_the_article_are_no_text(line: str) -> None:
    found = read("\n".join(["가온시, 마을살림 평가 ‘우수’", line, "", BODY[0], line, *BODY[1:]]))
    assert all(role == "chrome" for role, text in found if text == line)


def test_a_caption_may_name_its_source_behind_a_dash() -> None:
    found = read("\n".join(["가온시, 마을살림 평가 ‘우수’", "", BODY[0], "나루골의 봄 / 사진-가온시", *BODY[1:]]))
    assert [role for role, text in found if "사진-" in text] == ["caption"]


@pytest.mark.parametrize(
    "caption",
    [
        "나루 가온시장(가운데)이 3일 시청에서 상패를 들고 웃고 있다. 가온=다온통신",
        "나루 가온시장이 꽃다발을 받고 있다. 가온/한결기자 hangyeol@gaon.example |",
        "나루 가온시장이 첫 출근을 했다. 2031.7.1 /공동취재단",
        "나루 시장(가온시 제공) 2031.10.05.",
        "나루 가온시장이 직원들과 기념사진을 찍고 있다. |",
        "가온교육회가 3일 회관에서 시상식을 열었다. /가온교육회",
        "가온소방서가 3일 경연대회에서 최우수상을 받았다고 밝혔다. / 가온소방서",
        "▲ 나루 가온시장",
        "▲ 2031년 가온시 포상수여식",
    ],
)
def test_captions_amid_the_body(caption: str) -> None:
    found = read("\n\n".join(["가온시, 마을살림 평가 ‘우수’", "한결 기자", BODY[0], caption, *BODY[1:]]))
    assert [role for role, text in found if text == caption] == ["caption"]


@pytest.mark.parametrize(
    "line",
    [
        "음성재생 설정 이동 통신망에서 음성 재생 시 요금이 들 수 있습니다.",
        "이 기사의 카테고리는 언론사의 분류를 따릅니다.",
        "언론사는 한 기사를 여러 카테고리로 나눌 수 있습니다.",
        "※ 여러분의 제보가 뉴스가 됩니다. 억울한 일과 고마운 일을 알려 주세요",
        "프린트 시간 : 2031년 05월 04일 09:10:11",
        "키보드 단축키 안내",
        "말하기 속도",
        "YouTube video player",
        "스크롤 이동 상태바",
        "1분 읽기",
        "첨부파일",
    ],
)
def test_widgets_of_portals_and_stations_are_no_text(line: str) -> None:
    page = "\n\n".join(("가온시, 마을살림 평가 ‘우수’", "한결 기자", line, *BODY))
    assert {text: role for role, text in read(page)}[line] == "chrome"


def test_a_sites_clock_above_a_doubled_headline_is_no_headline() -> None:
    headline = "가온시, 마을살림 평가 ‘우수’ 3년 내리"
    lines = ("UPDATED. 2031-05-09 16:41 (금)", headline, headline, "• 승인 2031.05.03 10:20", *BODY)
    assert [role for role, _ in read("\n".join(lines))][:3] == ["chrome", "title", "title"]


def test_a_name_with_day_and_hour_is_a_dateline() -> None:
    page = "\n".join(("가온시, 마을살림 평가 ‘우수’", "한결 2031. 5. 3. 10:20", *BODY))
    assert read(page)[1][0] == "dateline"


def test_a_line_twice_below_the_dateline_is_a_caption() -> None:
    shown = "'가온 나들이' 진행을 맡은 한결·나루 주무관"
    lines = ("가온시, 마을살림 평가 ‘우수’", "• 승인 2031.05.03 10:20", "주민 참여 높은 점수", shown, shown, *BODY)
    assert [role for role, _ in read("\n\n".join(lines))][2:5] == ["subtitle", "caption", "caption"]


@pytest.mark.parametrize("mark", ["◀ANC▶", "【 앵커멘트 】", "앵커>", "[앵커]", "{앵커:가온시가", "◀ 앵커 ▶"])
def test_a_script_begins_with_the_studio(mark: str) -> None:
    lines = (mark, "가온시가 올해 살림", "평가에서 좋은 성적을", "거뒀습니다.", "한결 기자입니다.", *BODY)
    assert not {"title", "subtitle"} & {role for role, _ in read("\n".join(lines))}
    headed = read("\n".join(("가온시, 마을살림 평가 ‘우수’", *lines)))
    assert [role for role, _ in headed].count("title") == 1
    assert "subtitle" not in {role for role, _ in headed}


@pytest.mark.parametrize("closing", ["<사진>", " [사진]", " |"])
def test_a_paragraph_may_close_with_a_pointer_to_its_picture(closing: str) -> None:
    assert [role for role, _ in read("\n".join((BODY[0] + closing, *BODY[1:])))] == ["body"] * 3


def test_a_crawlers_day_and_a_heading_beside_dates_are_no_headline_and_no_byline() -> None:
    page = "\n".join(("date 2031-05-03", *BODY, "랭킹뉴스", "2031-05-09 13:35", "나루시 도서관 새로 문 연다"))
    found = {text: role for role, text in read(page)}
    assert (found["date 2031-05-03"], found["랭킹뉴스"]) == ("dateline", "chrome")


@pytest.mark.parametrize("line", ["등록날짜 [ 2031년05월03일 14시20분 ]", "기사입력시간 : 2031년 05월 03일(토) 14:20"])
def test_datelines_by_other_labels(line: str) -> None:
    assert read("\n".join(("가온시, 마을살림 평가 ‘우수’", line, *BODY)))[1][0] == "dateline"


def test_a_byline_in_brackets_may_hold_the_mail() -> None:
    line = "[가온뉴스 / 한결 기자 hangyeol@gaon.example]"
    assert read("\n".join(("가온시, 마을살림 평가 ‘우수’", *BODY, line)))[-1][0] == "byline"
