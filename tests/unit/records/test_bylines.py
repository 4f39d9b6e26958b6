import pytest
from hypothesis import given
from hypothesis import strategies as st

from posang.records.bylines import beside_paper, byline, front, glued, noticed, papers, unlabelled


def names(text):
    found = byline(text)
    return None if found is None else [one.name for one in found.reporters]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("• 나누리 기자", ["나누리"]),
        ("나누리 기자 nuri@news.example", ["나누리"]),
        ("나누리 기자 | nuri@news.example", ["나누리"]),
        ("기자명 나누리 기자", ["나누리"]),
        ("기자명 By. 나누리 기자", ["나누리"]),
        ("by나누리 기자", ["나누리"]),
        ("이천/나누리기자 nuri@news.example", ["나누리"]),
        ("김천 = 나누리 기자", ["나누리"]),
        ("일간하늘 / 나누리 기자 nuri@news.example", ["나누리"]),
        ("/나누리·도하늘·부안 석바다 기자", ["나누리", "도하늘", "석바다"]),
        ("글 나누리 기자 / 사진 도하늘 기자", ["나누리"]),
        ("나누리 선임기자", ["나누리"]),
        ("2010년 03월 15일 (월) 17:23:52 나누리 기자 nuri@news.example", ["나누리"]),
        ("나누리 nuri@news.example", ["나누리"]),
        ("나누리 기자nuri@news.example", ["나누리"]),
        ("2020-08-10     나누리 기자", ["나누리"]),
        ("봉화'나누리기자 nuri@news.example", ["나누리"]),
        ("ⓒ나누리 | 2024.08.18 10:45", ["나누리"]),
        ("• 나누리 기자나누리 기자", ["나누리"]),
        ("나누리 기자 / 957호입력 : 2020년 07월 03일 트위터 페이스북 밴드 카카오톡 네이버블로그 URL복사", ["나누리"]),
        ("무안=누리일보 하늘뉴스 나누리 기자 nuri@news.example", ["나누리"]),
        ("누리방송 나누리(nuri@news.example) 기자", ["나누리"]),
        ("기자명 나누리 입력 2019.04.05 10:20 댓글 0", ["나누리"]),
        ("작성자 : 나누리 | 작성일 2019-04-05 | 조회수 120", ["나누리"]),
        ("기자나누리", ["나누리"]),
        ("확대 축소 추천 12 취재기자 : 나누리, 방송일 : 2021-05-03, 조회 : 87", ["나누리"]),
        ("방송일 2021-05-03 취재기자 나누리", ["나누리"]),
        ("21.05.03 10:20 l 최종 업데이트 21.05.03 11:20 l 글: 나누리(nuri) l 편집: 누리편집부", ["나누리"]),
        ("2021.05.03 10:20 ㅣ 글 나누리 ㅣ 편집 도하늘", ["나누리"]),
        ("21.05.03 10:20l최종 업데이트 21.05.03 11:20l나누리(nuri)", ["나누리"]),
        ("글·사진 = 나누리 기자 기사제보 jebo@news.example", ["나누리"]),
        ("글 / 사진 나누리 기자", ["나누리"]),
        ("사진=나누리 기자", None),
        ("/나누리 편집부국장", ["나누리"]),
        ("나누리 주필", ["나누리"]),
        ("하늘신보 / 2023-07-06 / 편집 나누리", ["나누리"]),
        ("글 나누리 · 사진 도하늘", ["나누리"]),
        ("취재 : 나누리", ["나누리"]),
        ("정리 = 편집부", None),
        ("By 나누리 | 2018.03.02", ["나누리"]),
        ("취재=나누리·도하늘 기자 / 사진=석바다 기자", ["나누리", "도하늘"]),
        ("하늘방송 뉴스 나누리입니다. (영상취재 : 도하늘)", ["나누리"]),
        ("지금까지 누리군청에서 하늘방송 나누리였습니다.", ["나누리"]),
        ("하늘방송 뉴스 최고였습니다.", None),
        ("NBS 뉴스 나누리입니다. (영상취재 도하늘)", ["나누리"]),
        ("NBS 나누리입니다.", None),
        ("뉴스제보 jebo@news.example", None),
        ("작성자 홍보실", None),
        ("작성자 | 나누리 (하늘신문)", ["나누리"]),
        ("등록일 2019.04.05 / 작성자 나누리 / 조회 120", ["나누리"]),
        ("번호 1204 작성자 나누리 조회 88", ["나누리"]),
        ("번호 1204 작성자 홍보소통실 조회 88", None),
        ("[충북 누리] 하늘뉴스 / 2019년 4월 5일 / 나누리 기자 nuri@news.example / 조회수 1,204", ["나누리"]),
        ("2019-04-05 하늘신문 나누리", ["나누리"]),
        ("하늘일보 | 2019.04.05 10:20 | 나누리", ["나누리"]),
        ("■ 2019-04-05 / 하늘신문 / 취재부 나누리", ["나누리"]),
        ("이름 : 나누리 | 등록일 : 2019/04/05 | 조회수 : 120", ["나누리"]),
        ("등록 : 2019-04-05 10:20:11 ( 기자 : 나누리 )", ["나누리"]),
        ("기사작성 : 나누리 / 2019년 04월 05일", ["나누리"]),
        ("나누리 / 기자", ["나누리"]),
        ("/나누리", ["나누리"]),
        ("/누리군청", None),
        ("하늘시민뉴스 | 시민기자 나누리", ["나누리"]),
        ("2019.4.5 하늘신문 나누리 기자 조회수 221회 댓글수 0건", ["나누리"]),
        ("앵커: 나누리 / 방송일: 2019-04-05", None),
        ("작성자 도하늘 홍보담당관", None),
        ("2019-04-05 하늘신문 편집국", None),
        ("2019-04-05 하늘신문 모바일", None),
        ("하늘신문 나누리", None),
        ("누리신문 기자 / news@nuri.example", None),
        ("온라인뉴스팀", None),
        ("다른 기자 기사 보기", None),
        ("나누리 기자는 현장을 다녀왔다.", None),
        ("우수 기자상을 받은 나누리 기자 시상식이 오늘 시청에서 열린다", None),
        ("로그인 회원가입 지면보기 PDF", None),
    ],
)
def test_forms(text, expected):
    found = names(text)
    assert (found or None) == expected


def test_a_mail_alone_is_a_byline_without_a_name():
    found = byline("nuri@news.example")
    assert found is not None and found.reporters == () and found.email == "nuri@news.example"


@pytest.mark.parametrize(
    "text", ["누리신문 기자 / news@nuri.example 입력 : 2024년 3월 9일", "누리신문 기자 입력 2010.08.31 16:25"]
)
def test_an_outlet_in_the_reporters_place_is_a_byline_without_a_name(text):
    found = byline(text)
    assert found is not None and found.reporters == ()


def test_names_know_their_places():
    text = "/나누리·도하늘 기자"
    found = byline(text)
    assert found is not None
    assert all(text[one.start : one.end] == one.name for one in found.reporters)


@pytest.mark.parametrize(
    ("text", "kept", "expected"),
    [
        ("군은 상을 받았다. 나누리 기자", "군은 상을 받았다.", ["나누리"]),
        ("군은 상을 받았다. /나누리기자", "군은 상을 받았다.", ["나누리"]),
        ("군은 상을 받았다.<나누리 기자>나누리>", "군은 상을 받았다.", ["나누리"]),
        ("군은 상을 받았다. 누리=나누리 기자 nuri@news.example", "군은 상을 받았다.", ["나누리"]),
        ("군은 상을 받았다.나누리 기자 dream@", "군은 상을 받았다.", ["나누리"]),
        ("군은 상을 받았다. nuri@news.example", "군은 상을 받았다.", []),
        ("군은 상을 받았다. 하늘 나누리 기자nuri@news.example", "군은 상을 받았다.", ["나누리"]),
        ("군은 상을 받았다. [누리일보] 하늘/나누리 기자 nuri@news.example", "군은 상을 받았다.", ["나누리"]),
        ("군은 상을 받았다. /나누리 객원기자", "군은 상을 받았다.", ["나누리"]),
        ("군은 “더 힘쓰겠다”고 말했다. / 나누리", "군은 “더 힘쓰겠다”고 말했다.", ["나누리"]),
        ("시상식은 하늘호텔에서 열렸다. 나한별", "시상식은 하늘호텔에서 열렸다.", ["나한별"]),
    ],
)
def test_bylines_glued_to_the_end_are_cut_off(text, kept, expected):
    found = glued(text)
    assert found is not None
    assert text[: found[0]].rstrip() == kept
    assert [one.name for one in found[1].reporters] == expected


@pytest.mark.parametrize(
    "text",
    [
        "군은 상을 받았다.",
        "군은 상을 받았다. 끝으로",
        "군은 상을 받았다. / 고성군",
        "참석자는 취재 기자",
        "행사에는 나누리 기자가 왔다.",
    ],
)
def test_texts_without_a_byline_stay(text):
    assert glued(text) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("[누리일보 나누리 기자] 군은 상을 받았다.", "군은 상을 받았다."),
        ("【전주=누리소식】나누리 기자 = 군은 상을 받았다.", "군은 상을 받았다."),
        ("(서울=누리통신) 나누리 도하늘 기자 = 군은 상을 받았다.", "군은 상을 받았다."),
        ("나누리 기자 = 군은 상을 받았다.", "군은 상을 받았다."),
        ("[누리종합뉴스/나누리] 군은 상을 받았다.", "군은 상을 받았다."),
        ("[누리일보=세종/나누리 기자] 군은 상을 받았다.", "군은 상을 받았다."),
        ("[누리일보=나누리 ] 군은 상을 받았다.", "군은 상을 받았다."),
    ],
)
def test_bylines_glued_in_front_are_cut_off(text, rest):
    found = front(text)
    assert found is not None
    assert text[found[0] :] == rest


@pytest.mark.parametrize(
    ("text", "expected"),
    [("[누리일보=세종/나누리 기자] 군은 웃었다.", ["나누리"]), ("누리일보 관리자 기자 | 군은 웃었다.", [])],
)
def test_places_and_accounts_are_no_reporters(text, expected):
    found = front(text)
    assert found is not None and [one.name for one in found[1].reporters] == expected


@pytest.mark.parametrize(
    ("text", "titles"),
    [("나누리 기자", ["기자"]), ("도하늘 논설위원", ["논설위원"]), ("나누리 nuri@news.example", [None])],
)
def test_a_reporter_has_the_title_that_the_line_gives_him(text, titles):
    found = byline(text)
    assert found is not None and [one.title for one in found.reporters] == titles


def test_a_bare_name_is_a_byline_where_one_is_due():
    found = unlabelled("• 나누리")
    assert found is not None and [(one.name, one.start) for one in found.reporters] == [("나누리", 2)]


@pytest.mark.parametrize(
    ("text", "paper", "reporter"),
    [
        ("하늘신문 나누리", "하늘신문", "나누리"),
        ("나누리 (하늘신문)", "하늘신문", "나누리"),
        ("글쓴이 : 나누리 / 하늘일보", "하늘일보", "나누리"),
        ("2019.04.05 하늘뉴스 나누리", "하늘뉴스", "나누리"),
    ],
)
def test_a_line_may_name_paper_and_reporter_alone(text, paper, reporter):
    found = beside_paper(text)
    assert found is not None and found[0] == paper
    assert [(one.name, text[one.start : one.end]) for one in found[1].reporters] == [(reporter, reporter)]


@pytest.mark.parametrize("text", ["하늘신문 편집국", "하늘신문 누리군 나누리", "나누리 도하늘", "하늘신문 누리신문"])
def test_other_words_beside_a_paper_are_no_reporter(text):
    assert beside_paper(text) is None


def test_a_part_of_a_byline_may_be_the_outlet():
    assert list(papers("[충북 누리] 하늘뉴스 / 2019년 4월 5일 / 나누리 기자")) == ["하늘뉴스"]
    assert list(papers("나누리 기자(하늘뉴스)  2019. 4. 5. 09:11")) == ["하늘뉴스"]
    assert list(papers("하늘뉴스 / 2019년 4월 5일")) == []


@pytest.mark.parametrize("text", ["• 누리신문", "편집국", "승인", "• 댓글 0", "나누리 기자", "김천"])
def test_other_words_are_no_bare_name(text):
    assert unlabelled(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<나누리 기자 / 저작권자ⓒ누리의소리. 무단전재_재배포 금지>", ["나누리"]),
        ("[나누리·도하늘 기자 ⓒ 누리뉴스 무단전재 및 재배포금지]", ["나누리", "도하늘"]),
        ("저작권자 ⓒ 누리신문 나누리 기자 무단전재 및 재배포 금지", ["나누리"]),
        ("저작권자 ⓒ 누리신문 무단전재 및 재배포 금지", None),
        ("누리신문 기자 저작권자 ⓒ 누리신문", None),
    ],
)
def test_a_copyright_notice_may_name_the_reporter(text, expected):
    found = noticed(text)
    assert (None if found is None else [one.name for one in found.reporters]) == expected
    assert found is None or all(text[one.start : one.end] == one.name for one in found.reporters)


@given(st.text(alphabet="가나다 기자=/[]()@a.·<>|", max_size=60))
def test_any_text_is_borne(text):
    for found in (byline(text), (glued(text) or (0, None))[1], (front(text) or (0, None))[1], unlabelled(text)):
        for one in found.reporters if found is not None else ():
            assert text[one.start : one.end].replace(" ", "") == one.name
