import pytest
from hypothesis import given
from hypothesis import strategies as st

from posang.reference.outlets import clean_name, host, is_place, lead, masthead, outlet_in, outlet_of, site


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<ⓒ세상을 보는 창 누리를 보는 눈, 누리경제(www.nuri.example) 무단전재 배포금지>", "누리경제"),
        ("<ⓒ 세상을 읽는 창, 누리경제 무단전재 배포금지>", "누리경제"),
        ("Copyright Ⓒ 누리신문. All rights reserved.", "누리신문"),
        ("Copyright @누리신문 Corp. All rights reserved.", "누리신문"),
        ("이 기사는 누리인터넷신문 홈페이지(http://nuri.example)에서 프린트 되었습니다.", "누리인터넷신문"),
        ("이 기사는 누리뉴스(www.nuri.example)에서 인쇄되었습니다.", "누리뉴스"),
        ("◎공감언론 뉴시스 nuri@news.example", "뉴시스"),
        ("누리신문 기자 / news@nuri.example 입력 : 2024년 03월 09일", "누리신문"),
        ("누리자치신문 기자 news@nuri.example 2003.10.14 16:19:52", "누리자치신문"),
        ("저작권자ⓒ 한국의 누리뉴스통신사 NURI. 무단전재-재배포 금지.", None),
        ("ⓒ전남 누리군청 제공", None),
        ("|  | | ⓒ 누리신문 | |", "누리신문"),
        ("뉴스누리 나보람 기자", "뉴스누리"),
        ("저작권자 © 누리매일신보 무단전재 및 재배포 금지", "누리매일신보"),
        ("<저작권자 ⓒ 누리신문, 무단 전재 및 재배포 금지>", "누리신문"),
        ("<저작권자(c) 누리통신, 무단 전재-재배포 금지>", "누리통신"),
        ("[저작권자ⓒ 누리내일신문. 무단전재-재배포 금지, AI 학습 이용 금지]", "누리내일신문"),
        ("<저작권자 ⓒ ‘사람들의 경제 뉴스’ 누리머니, 무단전재 및 재배포 금지>", "누리머니"),
        ("저작권자 © 온라인 경제미디어 누리웨이 · 무단 전재 및 재배포 금지", "누리웨이"),
        ("ⓒ 누리뉴스 & nuri.example, 무단 전재 및 재배포 금지", "누리뉴스"),
        ("ⓒ 누리신문(http://www.nuri.example) 무단전재 및 재배포금지", "누리신문"),
        ("ⓒ 누리신문", "누리신문"),
        ("ⓒ 누리닷컴 & nuri.example", "누리닷컴"),
        ("누리뉴스. 무단 전재 및 재배포 금지", "누리뉴스"),
        ("○ 언론사: 누리일보", "누리일보"),
        ("(누리일보 2019.5.14. 3면, 나보람 기자)", "누리일보"),
        (" 누리매일 (www.nuri.example) 무단전재·배포금지", "누리매일"),
        ("누리일보 ㅣ 등록번호 서울 아00000 ㅣ 발행인 나보람", "누리일보"),
        ("누리마루신문의 다른기사 보기", "누리마루신문"),
        ("나보람 기자의 다른기사 보기", None),
        ("누리일보(www.nuri.example), 무단전재 및 수집, 재배포 금지", "누리일보"),
        ("Copyright ⓒ 누리뉴스. All rights reserved.", "누리뉴스"),
        ("Copyright(c) 2011 누리타임뉴스 All rights reserved.", "누리타임뉴스"),
        ("Copyright ⓒ 2005-2018 누리신문 All right reserved", "누리신문"),
        ("무단전재 및 재배포금지 ⓒ 누리저널", "누리저널"),
        ("제호 : 누리신문주소 : 경상북도 누리시 시민로 8 대표이사 발행 편집인 : 나보람", "누리신문"),
        ("부산광역시 중구 누리로 1 | 대표전화 : 051-000-0000 | 제호 : 누리매일", "누리매일"),
        ("누리포커스의 모든 기사는 저작권법의 보호를 받습니다.", "누리포커스"),
        ("이 기사의 저작권은 누리산신문에 있습니다", "누리산신문"),
        ("누리알림이 | 무단복제 금지", "누리알림이"),
        ("누리저널은 독자 여러분의 후원으로 만들어집니다.", "누리저널"),
        ("기사입력: 2016/11/14 [09:33]  최종편집: ⓒ 누리뉴스", "누리뉴스"),
        ("[누리일보 나보람 기자] 군이 상을 받았다.", "누리일보"),
        ("누리뉴스 나보람 기자", "누리뉴스"),
        ("<ⓒ누리를 읽는 창, 하늘경제(www.nuri.example) 무단전재 배포금지>", "하늘경제"),
        ("저작권자 ⓒ 누리신문 나보람 기자 무단전재 및 재배포 금지", "누리신문"),
        ("Copyright © Nuri Broadcasting Corporation. All rights reserved.", "Nuri Broadcasting Corporation"),
        ("Copyright © The Nuri Daily News. All rights reserved.", "The Nuri Daily News"),
        ("Copyrights © 2006 www.nuri.example All Rights Reserved", None),
        ("Copyright (c) 2015 nuri.example All rights reserved.", None),
        ("• 누리포커스의 모든 콘텐츠는 저작권법의 보호를 받습니다.", "누리포커스"),
        ("시상식 모습. © 나보람", None),
        ("저작권법의 보호를 받습니다. 무단 전재 금지", None),
        ("나보람 기자", None),
    ],
)
def test_outlets_as_pages_name_them(line, expected):
    assert outlet_in(f"머리글\n{line}\n꼬리말") == expected


def test_a_notice_counts_before_a_byline():
    text = "(서울=누리통신) 나보람 기자 = 군이 상을 받았다.\n저작권자 © 하늘일보 무단전재 및 재배포 금지"
    assert outlet_in(text) == "하늘일보"


def test_prose_that_speaks_of_copyright_names_no_outlet():
    assert outlet_in("저작권자 © 누리신문 " + "가" * 500) is None


@pytest.mark.parametrize(
    ("text", "outlet", "place", "reporters", "rest"),
    [
        ("[세종=누리핌] 나보람 기자 = 군은", "누리핌", "세종", ("나보람",), "군은"),
        ("[누리신문=예산] 나보람 기자 = 군은", "누리신문", "예산", ("나보람",), "군은"),
        ("(서울=누리통신) 나보람 도보람 기자 = 군은", "누리통신", "서울", ("나보람", "도보람"), "군은"),
        ("[누리타임스=나보람 기자] 군은", "누리타임스", None, ("나보람",), "군은"),
        ("[누리팩트 I 대전=나보람 기자] 군은", "누리팩트", "대전", ("나보람",), "군은"),
        ("[함평=누리경제 호남취재본부 나보람 기자] 군은", "누리경제", "함평", ("나보람",), "군은"),
        ("[누리경제(구미)=나보람 기자] 군은", "누리경제", "구미", ("나보람",), "군은"),
        ("[예산/나보람기자] 군은", None, "예산", ("나보람",), "군은"),
        ("[누리일보 l 예산 나보람 기자] 군은", "누리일보", "예산", ("나보람",), "군은"),
        ("[누리일보 l 나보람 기자] 군은", "누리일보", None, ("나보람",), "군은"),
        ("누리일보 I 예산=나보람 기자 | 군은", "누리일보", "예산", ("나보람",), "군은"),
        ("[예산-뉴스온누리] 나보람 기자 = 군은", "뉴스온누리", "예산", ("나보람",), "군은"),
        ("(서울연합뉴스) 나보람 기자 = 군은", "연합뉴스", "서울", ("나보람",), "군은"),
        ("(부산누리통신) 나보람 기자 = 군은", "부산누리통신", None, ("나보람",), "군은"),
        ("[단독] 나보람 기자 = 군은", None, None, ("나보람",), "군은"),
        ("[누리저널] 군은", "누리저널", None, (), "군은"),
        ("누리시사경제 사회팀 | 군은", "누리시사경제", None, (), "군은"),
        ("누리일보 하늘포커스 나보람 기자 | 군은", "누리일보 하늘포커스", None, ("나보람",), "군은"),
        ("나보람 기자 = 군은", None, None, ("나보람",), "군은"),
        ("[누리종합뉴스/나보람] 군은", "누리종합뉴스", None, ("나보람",), "군은"),
        ("[누리21일간=나보람 ] 군은", "누리21일간", None, ("나보람",), "군은"),
        ("(누리이코노미) 군은", "누리이코노미", None, (), "군은"),
        ("[누리핌=예산] 군은", "누리핌", "예산", (), "군은"),
        ("[나보람 기자 = 예산] 군은", None, "예산", ("나보람",), "군은"),
        ("[나보람 기자 = 경기북부/강원] 군은", None, None, ("나보람",), "군은"),
    ],
)
def test_bylines_in_front_of_a_text(text, outlet, place, reporters, rest):
    found = lead(text)
    assert found is not None
    assert (found.outlet, found.place, found.reporters, text[found.end :]) == (outlet, place, reporters, rest)


@pytest.mark.parametrize(
    "text",
    [
        "[포토] 군은",
        "[이사람] 누리군수 나보람 송별기자간담회",
        "[친절도 평가]",
        "(사진=함평군)",
        "◇ 함께 표창",
        "군은 나보람 기자를 만났다.",
    ],
)
def test_texts_without_a_byline(text):
    assert lead(text) is None


def test_a_series_of_a_region_is_an_outlet_only_in_front_of_prose():
    assert lead("[하늘만 소식] 누리군, 혁신평가 우수기관") is None
    assert lead("[하늘소식] 누리군·바다군 外") is None
    found = lead(
        "[하늘소식] 누리군이 행정안전부가 주관한 혁신평가에서 우수기관으로 뽑혀 특별교부세 2억 원을 받는다고 밝혔다."
    )
    assert found is not None and found.outlet == "하늘소식"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.nuri.example/news/1", "nuri.example"),
        ("http://m.nuri.example/a", "nuri.example"),
        ("nuri.example/a", "nuri.example"),
        ("http://[bad", None),
        ("", None),
        (None, None),
    ],
)
def test_hosts(url, expected):
    assert host(url) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("누리매일신문", "누리매일신문"),
        ("• 누리닷컴", "누리닷컴"),
        ("/누리통신", "누리통신"),
        ("새누리신문 / 2021.08.05 15:58:26", "새누리신문"),
        ("누리타임즈 | 2016.11.28 10:38 |", "누리타임즈"),
        ("누리경제신문 입력 2024.11.28 01:32", "누리경제신문"),
        ("누리경제신문 | 승인 : 2024.11.28 01:32", "누리경제신문"),
        ("누리일보 - 아침을 여는 신문, NURI", "누리일보"),
        ("누리교육신문 2011년 5월 16일 (월) 6면", "누리교육신문"),
        ("누리저널 제208호 (2013. 11. 18.)", "누리저널"),
        ("누리소식 | 2016/05/30 17:20 | 조회 318", "누리소식"),
        ("누리신보 / 2023-07-06 / 편집 나보람", "누리신보"),
        ("누리포스트 | 사회 > 경찰", "누리포스트"),
        ("누리매일 [종합/하늘·바다]", "누리매일"),
        ("NTV 누리방송", "누리방송"),
        ("누리방송 뉴스 다시보기 > 아침뉴스", "누리방송"),
        ("누리저널 후원하기 이 기사 좋아요 41", "누리저널"),
        ("누리일보 편집국 054-000-0000", "누리일보"),
        ("월간 누리자치 | 2018년 3월호 | 자치현장", "월간 누리자치"),
        ("2018/03/02(금) 누리타임스 지역면", "누리타임스"),
        ("■ 누리시민신문 제77호 (2018년 3월 2일자)", "누리시민신문"),
        ("누리방송 뉴스7", "누리방송"),
        ("누리닷컴 로고", "누리닷컴"),
        ("현재 페이지 : 누리신문 > 뉴스 > 종합", "누리신문"),
        ("누리방송 | 뉴스데스크", "누리방송"),
        ("출처 : 누리신문(www.nuri.example) 나보람 기자", "누리신문"),
        ("- 자료정리 : 누리협회보 -", "누리협회보"),
        ("누리타임즈 (http://www.nuri.example)", "누리타임즈"),
        ("누리뉴스 Copyright", "누리뉴스"),
        ("누리신문 <편집부장>", "누리신문"),
        ("누리강사람들  2021년 5월 제58호 6면", "누리강사람들"),
        ("누리강나루 2021-05-03 제58호 6면", "누리강나루"),
        ("누리강나루 2021-05-03 10:20", None),
        ("지방공무원주보", "지방공무원주보"),
        ("누리산메아리 2011/12/27 (화) 16:48 | 조회 312", "누리산메아리"),
        ("월간 자치와 나눔", "월간 자치와 나눔"),
        ("우리동네사람들", None),
        ("누리만소식 | 보도자료", None),
        ("발행일 2019-05-14 제1024호 5면", None),
        ("자치행정 2019-05-14 제1024호 5면", None),
        ("[2019-05-14 누리뉴스]", "누리뉴스"),
        ("누리일보 > 기획 > 우리 시 성적표 ③", "누리일보"),
        ("2019.5.14 누리신문 나보람 기자 조회수 221회 댓글수 0건", "누리신문"),
        ("누리뉴스 >> 지역 >> 가온", "누리뉴스"),
        ("누리소식지 2019년 5월호(통권 제112호)", "누리소식지"),
        ("2019.05.14(화) 10:20 | 누리뉴스 편집국 | nuri@nuri.example", "누리뉴스"),
        ("누리일보 | 누리군, 대통령상 받아", None),
        ("누리일보 경제 살리기 나선 누리군", None),
        ("누리일보사 주최", None),
        ("누리일보 | 누리군 대통령상 받다", None),
        ("지역뉴스 제3호", None),
        ("최신뉴스", None),
        ("오늘의 경제", None),
        ("Today", None),
        ("누리신문을 받아 보세요", None),
        ("군은 상을 받았다", None),
    ],
)
def test_outlets_that_stand_alone_on_a_line(line, expected):
    assert masthead(line) == expected


def test_large_outlets_are_known_by_their_address():
    assert outlet_of("https://www.yna.co.kr/view/1") == "연합뉴스"
    assert outlet_of("https://sports.donga.com/1") == "스포츠동아"
    assert outlet_of("https://news.kyeongin.com/1") == "경인일보"
    assert outlet_of("https://nuri.example/1") is None
    assert outlet_of(None) is None


def test_site_takes_the_surest_word():
    text = "저작권자 © 누리신문 무단전재 및 재배포 금지"
    assert site(text, " 하늘일보 ", "https://nuri.example") == "하늘일보"
    assert site(text, None, "https://nuri.example") == "nuri.example"
    assert site(text, "", None) == "누리신문"


def test_places_and_names():
    assert is_place("김천시") and is_place("서울·세종") and not is_place("누리")
    assert clean_name("㈜누리미디어") == "누리미디어"
    assert clean_name("누리일보사") == "누리일보"
    assert clean_name("무단전재") is None


@given(st.text(alphabet="누리일보 기자[]()=ⓒ©저작권자무단전재.|\n제호:", max_size=80))
def test_any_text_is_borne(text):
    outlet_in(text)
    found = lead(text)
    assert found is None or 0 <= found.end <= len(text)
