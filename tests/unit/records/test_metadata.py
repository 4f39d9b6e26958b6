from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import page

from posang.contract.tables import ROLES
from posang.records.metadata import read_article

SEOUL = ZoneInfo("Asia/Seoul")
FIRST = "경북 누리군이 행정안전부의 혁신평가에서 우수기관에 올라 특별교부세 8000만원을 받는다."
LAST = "나한별 군수는 “주민과 함께 얻은 결과”라고 말했다."


def test_a_page_of_the_usual_shape():
    document = page(
        ("chrome", "2025.03.14 (금)"),
        ("title", "누리군, 혁신평가 우수기관…특교세 8000만원"),
        ("chrome", "상태바"),
        ("title", "누리군, 혁신평가 우수기관…특교세 8000만원"),
        ("subtitle", "행안부 혁신평가 결과…우수기관에 군 단위 유일"),
        ("byline", "• 나누리 기자"),
        ("dateline", "• 승인 2023.01.26 14:20"),
        ("body", f"[누리매일신보 나누리 기자] {FIRST}"),
        ("body", LAST),
        ("copyright", "저작권자 © 누리매일신보 무단전재 및 재배포 금지"),
        repeats=(3,),
    )
    article = read_article(document)
    assert article.title_text == "누리군, 혁신평가 우수기관…특교세 8000만원"
    assert article.subtitle == "행안부 혁신평가 결과…우수기관에 군 단위 유일"
    assert article.outlet == "누리매일신보"
    assert article.reporter == "나누리"
    assert article.published_at == datetime(2023, 1, 26, 14, 20, tzinfo=SEOUL)
    assert article.published_source == "승인 YYYY.MM.DD HH:MM"
    assert article.body == f"{FIRST}\n{LAST}"
    assert all(document.text[line.start : line.end] == line.text for line in article.body_lines)
    assert [one.title for one in article.reporters] == ["기자"]
    assert all(document.text[one.start : one.end] == one.name for one in article.reporters)


def test_byline_and_date_are_found_on_lines_with_a_wrong_role():
    article = read_article(
        page(
            ("title", "누리군, 혁신평가 우수기관"),
            ("body", "나누리 기자"),
            ("list_item", "입력 2023.01.26 14:20"),
            ("body", FIRST),
            ("body", LAST),
        )
    )
    assert article.reporter == "나누리"
    assert article.published_at is not None
    assert article.body == f"{FIRST}\n{LAST}"


@pytest.mark.parametrize(
    ("line", "subtitle"),
    [
        ("혁신평가 결과 우수기관에 특별교부세 106억 지원", True),
        ("20일 새벽 누리읍의 한 공장 창고에서 불이 나 2시간", False),
    ],
)
def test_a_short_line_above_the_first_paragraph_is_a_subtitle_unless_it_is_a_clause(line, subtitle):
    document = page(
        ("title", "누리군의 상"), ("byline", "나누리 기자"), ("body", line), ("body", f"{FIRST} {LAST}"), gap=2
    )
    assert read_article(document).subtitle == (line if subtitle else None)


def test_several_reporters_and_a_mail():
    article = read_article(page(("body", f"{FIRST}"), ("byline", "/나누리·도하늘 기자 nuri@news.example")))
    assert article.reporter == "나누리, 도하늘"
    assert article.reporter_email == "nuri@news.example"


def test_a_notice_and_a_byline_glued_to_the_end_are_cut_off():
    text = f"{LAST} 나누리 기자 <저작권자 ⓒ 누리뉴스, 무단 전재 및 재배포 금지>"
    article = read_article(page(("body", FIRST), ("body", text)))
    assert article.body == f"{FIRST}\n{LAST}"
    assert article.reporter == "나누리"


def test_what_repeats_in_the_page_is_left_out_and_what_repeats_another_stays():
    document = page(("body", FIRST), ("body", LAST), ("body", FIRST), repeats=(2,))
    assert read_article(document).body == f"{FIRST}\n{LAST}"


def test_a_winners_list_at_the_end_stays_in_the_body():
    lines = ("▲ 최우수 : 누리읍", "▲ 우수 : 하늘면, 바다면")
    article = read_article(page(("body", FIRST), *(("list_item", line) for line in lines)))
    assert article.body.splitlines()[1:] == list(lines)


def test_buttons_around_the_body_are_left_out():
    article = read_article(
        page(("list_item", "• 33.95"), ("heading", "기사수정"), ("body", FIRST), ("body", LAST), ("list_item", "(끝)"))
    )
    assert article.body == f"{FIRST}\n{LAST}"


def test_a_photos_article_is_its_caption():
    caption = "누리군 직원들이 7일 군청에서 기념촬영을 하고 있다."
    article = read_article(page(("title", "[포토]누리군의 하루"), ("caption", f"[누리일보 나누리 기자] {caption}")))
    assert article.body == caption
    assert article.outlet == "누리일보"


def test_a_headline_that_tells_nothing_of_the_body_gives_way():
    article = read_article(
        page(
            ("title", "bar_progress"),
            ("subtitle", "최신 기획이슈 모음"),
            ("subtitle", "누리군, 행정안전부 혁신평가 우수기관에 올라"),
            ("body", FIRST),
            ("body", LAST),
        )
    )
    assert article.title_text == "누리군, 행정안전부 혁신평가 우수기관에 올라"


def test_links_above_the_headline_are_no_text():
    article = read_article(
        page(
            ("title", "하늘구, 예산안 편성"),
            ("body", "평균 27.9년… 부처별로 최대 13년 11개월 차이 나는 까닭"),
            ("heading", "누리군, 행정안전부 혁신평가 우수기관에"),
            ("chrome", "폰트 확대 폰트 축소 프린트하기"),
            ("body", FIRST),
            ("body", LAST),
        )
    )
    assert article.title_text == "누리군, 행정안전부 혁신평가 우수기관에"
    assert article.body == f"{FIRST}\n{LAST}"


@pytest.mark.parametrize("front", ["◇…", "◆ ", "【안동】"])
def test_ornament_and_place_in_front_of_the_first_paragraph_are_no_text(front):
    document = page(("title", "누리군의 상"), ("body", front + FIRST), ("body", LAST))
    assert read_article(document).body == f"{FIRST}\n{LAST}"


@pytest.mark.parametrize(
    "line",
    [
        "붙임 : 시상식 사진 1부.  끝.",
        "▷ 다음 회 : 누리군의 봄",
        "[뉴스출처 : 경북 누리군]",
        "/하늘만취재팀",
        "나누리 기자의 다른 뉴스 보기",
        "키워드 : 누리군, 혁신평가, 우수기관",
        "다음 기사 ▶ 하늘군 청렴도 평가 우수기관",
        "<이 기사는 누리군이 낸 보도자료를 옮긴 것입니다>",
        "하늘배움터 | 제보 052-000-0000",
        "발행인 나누리 · 편집인 도하늘 · 누리마루사",
        "NBS 뉴스 나누리입니다. (영상취재 도하늘)",
    ],
)
def test_what_hangs_on_an_article_is_no_text(line):
    assert read_article(page(("body", FIRST), ("body", LAST), ("list_item", line))).body == f"{FIRST}\n{LAST}"


def test_a_heading_right_above_the_first_paragraph_stays():
    article = read_article(page(("heading", "◇ 팀장 승진"), ("body", FIRST), ("body", LAST)))
    assert article.body.startswith("◇ 팀장 승진")


def test_the_crawlers_word_fills_in():
    article = read_article(page(("body", FIRST), declared_title="누리군의 상", declared_outlet="누리뉴스"))
    assert article.title_text == "누리군의 상"
    assert article.outlet == "누리뉴스"


def test_a_page_of_nothing_has_an_empty_article():
    article = read_article(page(("chrome", "로그인")))
    assert (article.title_text, article.body, article.reporters, article.published_at) == (None, "", (), None)


@pytest.mark.parametrize(
    ("mark", "day"), [("date 2021-08 ", None), ("date 2021-08-06 ", datetime(2021, 8, 6, tzinfo=SEOUL))]
)
def test_a_crawlers_mark_in_front_is_no_text_and_a_whole_day_in_it_is_the_date(mark, day):
    article = read_article(page(("title", f"{mark}누리군의 상"), ("body", f"{mark}[누리일보 나누리 기자] {FIRST}")))
    assert article.body == FIRST
    assert article.title_text == "누리군의 상"
    assert article.published_at == day
    assert article.published_source == (None if day is None else "date YYYY-MM-DD")


@pytest.mark.parametrize(
    ("name", "date", "reporter", "outlet"),
    [
        ("• 나누리", "• 승인 2013.07.08 13:52", "나누리", None),
        ("• 누리시정일보", "• 승인 2013.07.08 13:52", None, "누리시정일보"),
        ("• 미디어누리", "• 승인 2013.07.08 13:52", None, "미디어누리"),
        ("• 문화관광", "• 승인 2013.07.08 13:52", None, None),
        ("공유하기", "입력 2013년11월15일 05시03분 나누리", "나누리", None),
    ],
)
def test_a_bare_name_beside_the_date_is_the_reporter_or_the_outlet(name, date, reporter, outlet):
    article = read_article(page(("title", "누리군의 상"), ("byline", name), ("dateline", date), ("body", FIRST)))
    assert (article.reporter, article.outlet) == (reporter, outlet)


def test_a_name_with_its_mail_beside_the_date_is_the_reporter():
    line = "2015-07-29 (수) 21:44:37 · 나누리 nuri@news.example"
    article = read_article(page(("title", "누리군의 상"), ("subtitle", line), ("body", FIRST), ("body", LAST)))
    assert (article.reporter, article.reporter_email) == ("나누리", "nuri@news.example")
    assert article.published_at is not None


@pytest.mark.parametrize(
    "line",
    ["나누리 승인 2018.03.02 10:22 댓글 0", "기사입력 2018-03-02 10:22 | 최종수정 2018-03-02 11:00 | 나누리"],
)
def test_a_name_beside_the_date_and_counts_is_the_reporter(line):
    document = page(("title", "누리군의 상"), ("dateline", line), ("body", FIRST), ("body", LAST))
    article = read_article(document)
    assert article.reporter == "나누리"
    assert all(document.text[one.start : one.end] == one.name for one in article.reporters)


def test_a_bare_name_above_its_mail_is_the_reporter():
    head = (("title", "누리군의 상"), ("subtitle", "나누리"), ("byline", "nuri@news.example"))
    assert read_article(page(*head, ("body", FIRST), ("body", LAST))).reporter == "나누리"


@pytest.mark.parametrize(
    "line", ["글·사진 = 나누리 기자", "취재=나누리 기자 / 사진=도하늘 기자", "대담 = 나누리 편집장 / 사진 = 도하늘"]
)
def test_a_credit_that_looks_like_a_caption_is_a_byline(line):
    assert read_article(page(("title", "누리군의 상"), ("caption", line), ("body", FIRST))).reporter == "나누리"


def test_a_station_is_named_where_its_reporter_signs_off():
    article = read_article(page(("body", FIRST), ("body", LAST), ("list_item", "하늘방송 뉴스 나누리입니다.")))
    assert (article.outlet, article.reporter, article.body) == ("하늘방송", "나누리", f"{FIRST}\n{LAST}")


def test_a_bare_name_beside_the_date_gives_way_to_a_byline():
    lines = [("byline", "나누리 기자"), ("dateline", "승인 2013.07.08 13:52"), ("chrome", "도하늘")]
    assert read_article(page(("title", "누리군의 상"), *lines, ("body", FIRST))).reporter == "나누리"


def test_a_page_that_closes_with_byline_headline_and_date():
    article = read_article(
        page(
            ("body", FIRST),
            ("body", LAST),
            ("byline", "누리=나누리 기자 nuri@news.example"),
            ("body", "누리군, 행정안전부 혁신평가 ‘우수기관’ 선정"),
            ("dateline", "입력 2017-12-13 21:45"),
        )
    )
    assert article.title_text == "누리군, 행정안전부 혁신평가 ‘우수기관’ 선정"
    assert article.body == f"{FIRST}\n{LAST}"
    assert article.reporter == "나누리"
    assert article.published_at == datetime(2017, 12, 13, 21, 45, tzinfo=SEOUL)


def test_what_stands_behind_the_byline_is_text_only_as_a_marked_list():
    buttons = [("list_item", "0"), ("list_item", "• 추천해요"), ("list_item", "누리일보 - 아침을 여는 신문")]
    article = read_article(page(("body", FIRST), ("byline", "나누리 기자"), ("list_item", "▲ 우수 : 하늘면"), *buttons))
    assert article.body == f"{FIRST}\n▲ 우수 : 하늘면"
    assert article.reporter == "나누리"
    assert article.outlet == "누리일보"


def test_the_outlet_and_the_date_may_close_the_page():
    article = read_article(page(("body", FIRST), ("body", LAST), ("list_item", "새누리신문 / 2021.08.05 15:58:26")))
    assert article.outlet == "새누리신문"
    assert article.published_at == datetime(2021, 8, 5, 15, 58, 26, tzinfo=SEOUL)
    assert article.body == f"{FIRST}\n{LAST}"


@pytest.mark.parametrize("line", ["2020-11-04 하늘신문 나누리", "하늘신문 / 2020.11.04 / 나누리"])
def test_outlet_date_and_reporter_may_close_the_page_on_one_line(line):
    document = page(("body", FIRST), ("body", LAST), ("list_item", line))
    article = read_article(document)
    assert (article.outlet, article.reporter, article.body) == ("하늘신문", "나누리", f"{FIRST}\n{LAST}")
    assert article.published_at == datetime(2020, 11, 4, tzinfo=SEOUL)
    assert all(document.text[one.start : one.end] == one.name for one in article.reporters)


@pytest.mark.parametrize(
    "line", ["하늘신문 나누리", "작성자 | 나누리 (하늘신문)", "하늘신문 / 나누리 기자 / 조회수 1,204"]
)
def test_outlet_and_reporter_share_a_line_below_the_headline(line):
    article = read_article(
        page(("title", "누리군, 혁신평가 우수기관"), ("subtitle", line), ("body", FIRST), ("body", LAST))
    )
    assert (article.outlet, article.reporter) == ("하늘신문", "나누리")


def test_a_desk_that_signs_a_paragraph_names_the_outlet():
    article = read_article(page(("body", f"{LAST} 누리앤 취재팀 편집")))
    assert (article.body, article.outlet) == (LAST, "누리앤")


def test_the_outlet_and_the_date_below_the_headline():
    head = (("title", "누리군, 혁신평가 우수기관"), ("subtitle", "새누리타임즈 | 2016.11.28 10:38 |"))
    article = read_article(page(*head, ("body", FIRST), ("body", LAST)))
    assert (article.outlet, article.subtitle) == ("새누리타임즈", None)
    assert article.published_at == datetime(2016, 11, 28, 10, 38, tzinfo=SEOUL)


def test_a_windows_title_with_the_outlet_in_front_gives_way_too():
    headline = "누리군, 행정안전부 혁신평가 ‘우수기관’"
    lines = (("title", f"가온누리 :: {headline}"), ("subtitle", headline), ("body", FIRST))
    assert read_article(page(*lines)).title_text == headline


@pytest.mark.parametrize("mark", [" | 누리길", " - 누리길", " < 사회 < 기사본문 - 누리신문", " :: 누리신문"])
def test_a_windows_title_gives_way_to_the_headline_that_the_page_prints(mark):
    headline = "누리군, 행정안전부 혁신평가 ‘우수기관’"
    lines = (("title", f"{headline}{mark}"), ("chrome", "누리군청"), ("subtitle", headline), ("body", FIRST))
    article = read_article(page(*lines))
    assert (article.title_text, article.subtitle) == (headline, None)
    assert article.outlet == mark.split()[-1]


@pytest.mark.parametrize(
    ("printed", "title", "outlet"),
    [
        ("누리군, 행정안전부 혁신평가 우수 - 하늘신문", "누리군, 행정안전부 혁신평가 우수", "하늘신문"),
        ("누리군, 행정안전부 혁신평가 우수 | 하늘신문 | 지역", "누리군, 행정안전부 혁신평가 우수", "하늘신문"),
        ("제목 : 누리군, 행정안전부 혁신평가 우수", "누리군, 행정안전부 혁신평가 우수", None),
        ("누리군, 행정안전부 혁신평가 우수 : 하늘신문", "누리군, 행정안전부 혁신평가 우수", "하늘신문"),
        ("누리군, 행정안전부 혁신평가 : 이태째 우수", "누리군, 행정안전부 혁신평가 : 이태째 우수", None),
        ("하늘신문 - 누리군, 행정안전부 혁신평가 우수", "누리군, 행정안전부 혁신평가 우수", "하늘신문"),
        ("누리군, 행정안전부 혁신평가 - 이태째 우수", "누리군, 행정안전부 혁신평가 - 이태째 우수", None),
        ("누리군 - 행정안전부 혁신평가 우수", "누리군 - 행정안전부 혁신평가 우수", None),
    ],
)
def test_an_outlet_at_an_end_of_the_headline_is_cut_off(printed, title, outlet):
    article = read_article(page(("title", printed), ("body", FIRST), ("body", LAST)))
    assert (article.title_text, article.outlet) == (title, outlet)


@pytest.mark.parametrize(
    "line",
    [
        "메뉴 보기 검색",
        "기사제보 및 독자의견",
        "date 2026-01-14 메뉴",
        "📞 055-000-1117",
        "![](https://img.nuri.example/1.jpg)",
        "새누리신문 통권 77호 2013년 4월 1일 (월) 5면",
        "하늘저널 > 교육 > 학교",
        "하늘매일 (지역/누리·바다)",
        "작성자 : 편집부",
        "하늘방송 뉴스7",
        "하늘방송 저녁뉴스데스크 다시보기",
        "하늘매일  누리읍소식",
        "#누리군 #혁신평가",
        "월간 자치와 나눔",
        "2013년 4월 1일 월요일 제77호 5면 지역",
        "누리군청 전경",
        "현재시간 09:31:07",
        "담당부서 : 누리군 기획실 ☎ 054-000-0000",
        "보도시점 2023. 4. 5.(수) 06:00 이후",
        "누리군 / 혁신평가·우수",
        "온라인 기사 ( 2024.06.03 10:20 )",
        "왼쪽부터 누리군 나래온, 도해솔 팀장.",
    ],
)
def test_a_line_in_the_headlines_place_that_is_none(line):
    headline = "누리군, 행정안전부 혁신평가 우수기관에"
    article = read_article(page(("title", line), ("subtitle", headline), ("body", FIRST), ("body", LAST)))
    assert (article.title_text, article.subtitle) == (headline, None)
    assert read_article(page(("title", line), ("body", FIRST), ("body", LAST))).title_text is None


@pytest.mark.parametrize(
    "head", [(("list_item", "• {}"),), (("list_item", "{}"), ("list_item", "• 웹출고시간2023.12.26 13:27"))]
)
def test_a_headline_may_pass_for_a_list_above_the_date(head):
    headline = "누리군, 행정안전부 혁신평가 우수기관에"
    lines = ((role, text.format(headline)) for role, text in head)
    assert read_article(page(*lines, ("body", FIRST), ("body", LAST))).title_text == headline
    other = ((role, text.format("누리군의 축제 이야기 모음")) for role, text in head)
    assert read_article(page(*other, ("body", FIRST), ("body", LAST))).title_text is None


@pytest.mark.parametrize("mark", [" | ", " : ", ": ", "\t"])
def test_labels_of_a_board_are_cut_off(mark):
    lines = (
        ("title", f"제목{mark}누리군, 행정안전부 혁신평가 우수기관에"),
        ("subtitle", f"부제{mark}하늘군·바다군도 나란히 입상"),
    )
    article = read_article(page(*lines, ("dateline", f"작성일{mark}2018-11-04"), ("body", FIRST), ("body", LAST)))
    assert article.title_text == "누리군, 행정안전부 혁신평가 우수기관에"
    assert article.subtitle == "하늘군·바다군도 나란히 입상"


def test_a_columns_name_in_brackets_is_the_headline_of_its_items():
    column = ("list_item", "[사람과 상]")
    article = read_article(page(("list_item", "하늘주보"), column, ("body", f"◇ {FIRST}"), ("body", f"◇ {LAST}")))
    assert (article.title_text, article.outlet) == ("[사람과 상]", "하늘주보")
    assert "[사람과 상]" not in article.body
    assert read_article(page(column, ("body", FIRST), ("body", LAST))).title_text is None
    assert read_article(page(column)).title_text is None


def test_a_headline_that_the_page_prints_twice_is_one_though_it_tells_little():
    lines = (("title", "나한별 없어도 웃은 까닭"), ("title", "나한별 없어도 웃은 까닭"))
    below = ("subtitle", "행정안전부 혁신평가 우수기관 올라 특별교부세")
    article = read_article(
        page(*lines, ("byline", "나누리 기자"), below, ("body", FIRST), ("body", FIRST[:-1] + "고."))
    )
    assert article.title_text == "나한별 없어도 웃은 까닭"


@pytest.mark.parametrize(
    ("lead", "notice", "outlet"),
    [
        ("(누리=하늘뉴스) 나누리 기자 = ", "저작권자 © 하늘뉴스코리아 무단전재 금지", "하늘뉴스"),
        ("(누리=하늘통신) 나누리 기자 = ", "ⓒ누리의 소식을 잇는 하늘통신·하늘TV. 무단전재 금지", "하늘통신"),
        ("(누리=하늘통신) 나누리 기자 = ", "저작권자 © 바다신문 무단전재 금지", "바다신문"),
    ],
)
def test_the_byline_says_how_much_of_a_notice_is_the_outlet(lead, notice, outlet):
    assert read_article(page(("body", lead + FIRST), ("body", LAST), ("copyright", notice))).outlet == outlet


def test_a_byline_in_the_headlines_place_names_the_reporter():
    article = read_article(page(("title", "[누리일보=나누리(하늘) 기자]"), ("body", FIRST), ("body", LAST)))
    assert (article.title_text, article.outlet, article.reporter) == (None, "누리일보", "나누리")


def test_a_short_line_that_shares_a_word_by_chance_is_no_headline():
    headline = "누리군, 행정안전부 혁신평가 우수기관에"
    lines = (
        ("teaser", headline),
        ("dateline", "입력 2023.05.16 (21:43)"),
        ("title", "투데이 7(누리)"),
        ("body", FIRST),
    )
    assert read_article(page(*lines, ("body", LAST))).title_text == headline


def test_a_headline_may_pass_for_the_first_paragraph():
    headline = "누리군, 행정안전부 혁신평가 우수기관에 올라 교부세"
    article = read_article(page(("body", f"[누리=하늘일보 나누리 기자] {headline}"), ("body", FIRST), ("body", LAST)))
    assert (article.title_text, article.body) == (headline, f"{FIRST}\n{LAST}")
    assert (article.outlet, article.reporter) == ("하늘일보", "나누리")


def test_a_headline_that_the_first_paragraph_repeats_in_front_of_its_byline():
    headline = "누리군, 올해 '상복' 터졌다 -누리통신"
    text = f"{headline} (누리=누리통신) 나누리 기자 = {FIRST}"
    article = read_article(page(("title", headline), ("body", text), ("body", LAST)))
    assert (article.title_text, article.body) == ("누리군, 올해 '상복' 터졌다", f"{FIRST}\n{LAST}")
    assert (article.outlet, article.reporter) == ("누리통신", "나누리")


def test_a_label_above_the_name_is_a_byline():
    below = (("chrome", "- 작성자"), ("byline", "- 나한별"), ("chrome", "조회수"))
    assert read_article(page(("title", "누리군의 상"), ("body", FIRST), *below)).reporter == "나한별"


def test_a_notice_names_the_reporter_where_nothing_else_does():
    notice = ("copyright", "<나누리 기자 / 저작권자ⓒ누리신문. 무단전재 금지>")
    assert read_article(page(("body", FIRST), notice)).reporter == "나누리"
    assert read_article(page(("body", FIRST), ("byline", "도하늘 기자"), notice)).reporter == "도하늘"


def test_the_address_names_the_outlet_before_a_line_does():
    lines = (("chrome", "하늘일보"), ("title", "누리군의 상"), ("body", FIRST))
    assert read_article(page(*lines)).outlet == "하늘일보"
    assert read_article(page(*lines, url="https://www.yna.co.kr/view/1")).outlet == "연합뉴스"


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(ROLES),
            st.text(alphabet="가나다기자 승인수정입력2024.05:-[]=()|@a다.“”▲©", min_size=1, max_size=40).filter(
                str.strip
            ),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_any_page_is_borne_and_its_text_is_its_own(lines):
    document = page(*((role, text.strip()) for role, text in lines))
    article = read_article(document)
    assert all(document.text[line.start : line.end] == line.text and line.text for line in article.body_lines)
    assert [line.start for line in article.body_lines] == sorted(line.start for line in article.body_lines)


ASKED = "누리군이 5년 동안 민간에서 받은 상은 모두 61개입니다."
SIGNED_OFF = "도는 실태를 조사하기로 했습니다. 누리방송 뉴스 나누리입니다."


@pytest.mark.parametrize(
    ("above", "closing", "outlet"),
    [
        ("누리방송", ASKED, "누리방송"),
        ("뉴스", SIGNED_OFF, "누리방송"),
        ("뉴스", ASKED, "NURI Broadcasting"),
    ],
)
def test_a_name_in_hangul_counts_before_one_in_letters(above, closing, outlet):
    notice = ("copyright", "Copyright © NURI Broadcasting. All rights reserved.")
    article = read_article(
        page(
            ("chrome", above), ("title", "상 하나에 천만 원…누리군의 민낯"), ("body", ASKED), ("body", closing), notice
        )
    )
    assert article.outlet == outlet


def test_a_newsroom_is_the_outlet_before_the_town_that_runs_it():
    notice = ("copyright", "Copyright © 달서구. All Rights Reserved.")
    title, body = ("title", "달서구, 혁신평가 우수기관"), ("body", FIRST)
    assert read_article(page(("chrome", "하늘달서소식"), title, body, notice)).outlet == "하늘달서소식"


@pytest.mark.parametrize(
    ("lead", "closing"),
    [
        (ASKED, SIGNED_OFF),
        (f"{ASKED} 나누리 기자가 취재했습니다.", ASKED),
        ("나누리 기자가 자세히 들여다봤습니다.", ASKED),
        ("취재에 나누리 기자입니다.", ASKED),
        ("나누리 기자의 보도입니다.", ASKED),
    ],
)
def test_a_broadcast_names_its_reporter_where_he_is_announced_or_signs_off(lead, closing):
    article = read_article(page(("title", "상 하나에 천만 원"), ("body", lead), ("body", FIRST), ("body", closing)))
    assert article.reporter == "나누리"


def test_the_papers_own_account_is_no_reporter():
    notice = ("copyright", "ⓒ 감나무신문(http://www.gam.example) 무단전재 및 재배포금지")
    signed = ("byline", "2006년 12월 21일 (목) 09:20:00 감나무 webmaster@gam.example")
    article = read_article(page(("title", "누리군, 혁신평가 우수기관"), signed, ("body", FIRST), notice))
    assert (article.outlet, article.reporter) == ("감나무신문", None)


def test_an_address_for_questions_is_no_outlet():
    contact = ("chrome", "문의 메일 : news@nuri.example")
    article = read_article(page(("title", "누리군, 혁신평가 우수기관"), ("body", FIRST), contact))
    assert article.outlet is None


def test_a_name_with_his_account_beside_the_date_is_the_reporter():
    head = [("title", "누리군, 혁신평가 우수기관"), ("dateline", "18.03.18 10:21"), ("subtitle", "나누리(nuri)")]
    assert read_article(page(*head, ("body", FIRST))).reporter == "나누리"


def test_a_reporter_in_brackets_at_the_end_names_an_outlet_of_any_name():
    assert read_article(page(("body", f"{FIRST} [하늘누리=나누리 기자]"))).outlet == "하늘누리"
    assert read_article(page(("body", f"{FIRST} [제주=나누리 기자]"))).outlet is None


def test_words_of_a_menu_in_the_headlines_place_give_way_to_the_line_below():
    headline = "누리군, 행정안전부 혁신평가 우수기관에"
    lines = [("title", "편성표 공연안내 모집 참여광장"), ("subtitle", headline), ("body", FIRST), ("body", LAST)]
    assert read_article(page(*lines)).title_text == headline
    told = [("title", "나한별 없어도 웃은 까닭"), *lines[1:]]
    assert read_article(page(*told)).title_text == "나한별 없어도 웃은 까닭"


@pytest.mark.parametrize("tag", ["[누리스텝]", "[누리스텝] ", "(누리스텝) ", "【누리스텝】"])
def test_the_outlet_in_brackets_is_no_part_of_the_body(tag):
    article = read_article(
        page(("body", tag + FIRST), ("body", LAST), ("copyright", "[저작권자ⓒ 누리스텝. 무단전재-재배포 금지]"))
    )
    assert article.body == f"{FIRST}\n{LAST}"
    assert article.outlet == "누리스텝"


def test_a_place_in_brackets_with_a_blank_is_a_dateline():
    article = read_article(page(("body", "[김천] " + FIRST), ("body", LAST)))
    assert (article.dateline, article.body) == ("김천", f"{FIRST}\n{LAST}")


@pytest.mark.parametrize(
    "picture",
    [
        "![](https://img.nuri.example/a/b_01.jpg)",
        "| ![]() |",
        "![누리군청](https://nuri.example/a.png)",
        "[![](https://a.example/x.gif)](https://b.example)",
        "누리군청.jpg",
        "IMG_2034.JPG",
    ],
)
def test_the_file_of_a_picture_is_no_paragraph(picture):
    article = read_article(
        page(("title", "누리군, 혁신평가 우수기관"), ("body", FIRST), ("body", picture), ("body", LAST))
    )
    assert article.body == f"{FIRST}\n{LAST}"


def test_a_headline_that_ends_in_a_quotation_and_passed_for_text():
    title = "누리군, 행정안전부 혁신평가 우수기관… “더 힘쓰겠습니다”"
    article = read_article(page(("body", title), ("body", FIRST), ("body", LAST)))
    assert (article.title_text, article.body) == (title, f"{FIRST}\n{LAST}")


def test_a_link_to_the_authors_other_articles_names_no_outlet():
    article = read_article(
        page(("title", "누리군, 혁신평가 우수기관"), ("chrome", "필자의 다른기사 보기"), ("body", FIRST))
    )
    assert article.outlet is None


@pytest.mark.parametrize(
    ("lead", "outlet"),
    [
        ("가온--(뉴스와이어)--", "뉴스와이어"),
        ("가온--(하늘와이어) 2023년 1월 26일 -- ", "하늘와이어"),
        ("[뉴스누림] ", "뉴스누림"),
    ],
)
def test_a_lead_without_reporter_names_the_outlet(lead, outlet):
    article = read_article(page(("title", "누리군, 혁신평가 우수기관"), ("body", lead + FIRST * 2), ("body", LAST)))
    assert (article.outlet, article.body) == (outlet, f"{FIRST * 2}\n{LAST}")


@pytest.mark.parametrize(
    ("closing", "outlet", "reporter", "email"),
    [
        (("body", "KBC 나누리입니다."), "KBC", "나누리", None),
        (("byline", "◎공감언론 뉴시스 nuri@newsis.com"), "뉴시스", None, "nuri@newsis.com"),
        (("byline", "나누리 기자 nuri@yna.co.kr"), None, "나누리", "nuri@yna.co.kr"),
        (("list_item", "길잡이 (www.yna.co.kr) 취재팀 편집"), "연합뉴스", None, None),
        (("copyright", "© yna.co.kr All rights reserved."), "연합뉴스", None, None),
        (
            ("copyright", "저작권자 © 누구나 마음 놓고 사는 세상을 여는 누리타임즈 무단전재 및 재배포 금지"),
            "누리타임즈",
            None,
            None,
        ),
        (
            ("copyright", "☞공감언론 뉴시스 nuri@newsis.com <저작권자ⓒ 공감언론 뉴시스통신사. 무단전재 금지>"),
            "뉴시스",
            None,
            "nuri@newsis.com",
        ),
        (("copyright", "Copyright@누리팩트(nuri.example) All right reserved."), "누리팩트", None, None),
        (("copyright", "누리방송(주) © nuri.example All rights reserved."), "누리방송", None, None),
    ],
)
def test_what_closes_a_page_names_the_outlet(closing, outlet, reporter, email):
    article = read_article(page(("title", "누리군, 혁신평가 우수기관"), ("body", FIRST), ("body", LAST), closing))
    assert (article.outlet, article.reporter, article.reporter_email) == (outlet, reporter, email)
    assert article.body == f"{FIRST}\n{LAST}"


def test_a_page_may_say_when_it_was_changed_alone():
    article = read_article(
        page(("title", "누리군, 우수기관"), ("dateline", "수정2023.01.26. 오후 5:06"), ("body", FIRST))
    )
    assert (article.published_at, article.updated_at) == (None, datetime(2023, 1, 26, 17, 6, tzinfo=SEOUL))


def test_strokes_left_over_from_a_table_are_no_text():
    article = read_article(page(("body", FIRST), ("list_item", "|"), ("list_item", "* * *"), ("body", LAST)))
    assert article.body == f"{FIRST}\n{LAST}"


@pytest.mark.parametrize("closing", ["나누리기잡니다.◀END▶", "나누리 기자입니다.}", "나누리 기잡니다."])
def test_a_studio_may_announce_the_reporter_in_short(closing):
    assert read_article(page(("body", FIRST), ("body", closing), ("body", LAST))).reporter == "나누리"


def test_a_heading_of_other_news_is_no_outlet_and_its_dates_are_theirs():
    others = (
        ("chrome", "랭킹뉴스"),
        ("teaser", "2023-01-26 10:20"),
        ("teaser", "하늘시 도서관 새로 문 연다"),
        ("teaser", "2023-01-25 09:10"),
    )
    article = read_article(page(("title", "누리군, 혁신평가 우수기관"), ("body", FIRST), ("body", LAST), *others))
    assert (article.outlet, article.published_at) == (None, None)


def test_a_headline_again_and_a_rule_are_no_subtitles():
    head = (
        ("title", "누리군, 혁신평가 우수기관 < 사회 < 기사본문 - 누리신문"),
        ("subtitle", "누리군, 혁신평가 우수기관"),
    )
    article = read_article(page(*head, ("subtitle", "------------------"), ("body", FIRST), ("body", LAST)))
    assert (article.title_text, article.subtitle) == ("누리군, 혁신평가 우수기관", None)


def test_who_wrote_stands_in_front_of_who_took_the_picture():
    lines = (("subtitle", "글 나누리 사진 도하늘 기자"), ("chrome", "23.01.26 14:20"))
    article = read_article(page(("title", "누리군, 혁신평가 우수기관"), *lines, ("body", FIRST), ("body", LAST)))
    assert (article.reporter, article.subtitle) == ("나누리", None)


def test_the_last_update_of_an_article_may_stand_below_a_bare_date():
    lines = (("dateline", "23.01.26 14:20"), ("dateline", "최종 업데이트 23.01.26 15:20"))
    article = read_article(page(("title", "누리군, 혁신평가 우수기관"), *lines, ("body", FIRST), ("body", LAST)))
    assert article.updated_at == datetime(2023, 1, 26, 15, 20, tzinfo=SEOUL)
