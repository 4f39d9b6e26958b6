from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import page

from posang.records.stamps import is_dateline, is_stamped, read_stamps

SEOUL = ZoneInfo("Asia/Seoul")
BODY = ("body", "누리군이 올해 처음으로 큰 상을 받았다.")


def stamps(*lines, title=0, signed=()):
    document = page(("title", "누리군, 첫 대상"), *lines, BODY)
    return read_stamps(document.lines, title, len(lines) + 1, len(lines) + 1, signed)


def published(*texts, **more):
    found = stamps(*(("chrome", text) for text in texts), **more).published
    return None if found is None else found.at.strftime("%Y-%m-%d %H:%M:%S")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("• 승인 2021.03.09 20:15", "2021-03-09 20:15:00"),
        ("18.03.18 10:21 l 최종 업데이트 18.03.18 15:00 l", "2018-03-18 10:21:00"),
        ("취재기자 : 나누리, 방송일 : 2019-11-12, 조회 : 1,942", "2019-11-12 00:00:00"),
        ("• 웹출고시간2023.12.26 13:27:45", "2023-12-26 13:27:45"),
        ("2017-04-20기사 편집 2017-04-20 14:30:29", "2017-04-20 14:30:29"),
        ("2010-05-08 누리우리신문", "2010-05-08 00:00:00"),
        ("2012-01-26 23:05:57 /", "2012-01-26 23:05:57"),
        ("기사입력 2020.12.15 16:44", "2020-12-15 16:44:00"),
        ("기사입력 : 2023년 01월 26일", "2023-01-26 00:00:00"),
        ("입력 : 2010/07/20 [11:42]", "2010-07-20 11:42:00"),
        ("입력 2017.08.01 (13:16) 수정 2017.08.01 (13:22)", "2017-08-01 13:16:00"),
        ("입력 2023.01.05. 13:22", "2023-01-05 13:22:00"),
        ("입력: 2019. 04.18. 08:55", "2019-04-18 08:55:00"),
        ("작성 : 2019년 04월 17일(수) 19:20", "2019-04-17 19:20:00"),
        ("기사등록 2020-11-30 09:47:12", "2020-11-30 09:47:12"),
        ("송고시간 2021-12-17 11:31", "2021-12-17 11:31:00"),
        ("등록 2025.12.18 10:30:18", "2025-12-18 10:30:18"),
        ("승인 23-12-22 16:30", "2023-12-22 16:30:00"),
        ("2018-01-17 오후 1:50:00 입력", "2018-01-17 13:50:00"),
        ("[2011-06-15 오전 11:08:00]", "2011-06-15 11:08:00"),
        ("2012-07-03 오전 12:05:00", "2012-07-03 00:05:00"),
        ("2022년 07월 04일 14시 06분", "2022-07-04 14:06:00"),
        ("2016.09.05 (월) 10:15:00", "2016-09-05 10:15:00"),
        ("[ 2005-09-15 ]", "2005-09-15 00:00:00"),
        ("2015-09-10 11면", "2015-09-10 00:00:00"),
        ("2009-11-26 12:0:0 27면", "2009-11-26 12:00:00"),
        ("글쓴날 : [2023-12-25 15:00:47.0]", "2023-12-25 15:00:47"),
        ("| 2019-09-11 15:55:50", "2019-09-11 15:55:50"),
        ("2025-03-26 16:20 | 수정 2025-03-26 16:41", "2025-03-26 16:20:00"),
        ("최종수정 2016.12.30 18:25 기사입력 2016.12.30 15:25", "2016-12-30 15:25:00"),
        ("하늘신문 기자 / 제1203호입력 : 2020년 07월 03일 16:22", "2020-07-03 16:22:00"),
        ("2018년 3월 2일 금요일 제1234호 5면 지역", "2018-03-02 00:00:00"),
        ("2018년 03월 02일 (금) 지면보기 19면", "2018-03-02 00:00:00"),
        ("편집부 / 2018-03-02", "2018-03-02 00:00:00"),
        ("하늘교육신문 제412호 2015년 8월 24일", "2015-08-24 00:00:00"),
        ("제공일 2018. 3. 2.(금)", "2018-03-02 00:00:00"),
        ("○ 일자: 2018.3.2.", "2018-03-02 00:00:00"),
        ("2018년 3월 2일 누리군청에서 열린 시상식 모습", None),
        ("데스크승인 2013.01.08 편집국", "2013-01-08 00:00:00"),
        ("2012-01-19 08:12 | 조회수 1,402 | 추천 3", "2012-01-19 08:12:00"),
        ("2014년 10월 22일(수) 제614호 3면", "2014-10-22 00:00:00"),
        ("2014년 5월 3일자 5면", "2014-05-03 00:00:00"),
        ("2014년 5월 3일 토요일 | 3판 | 12면", "2014-05-03 00:00:00"),
        ("2014-05-03T10:22:33+09:00", "2014-05-03 10:22:33"),
        ("보도시점 : 2014. 5. 3.(토) 조간", "2014-05-03 00:00:00"),
        ("<저작권자 ⓒ 누리신문, 무단 전재 금지> 2018/04/12 10:44 송고", "2018-04-12 10:44:00"),
        ("<저작권자(C) 누리신문. 무단전재-재배포금지.> 2018/03/02 10:22", "2018-03-02 10:22:00"),
        ("누리신문 무단 전재 금지, 2018.04.12 등록", None),
        ("나누리 편집부장 | 2017.02.24", "2017-02-24 00:00:00"),
        ("[인사·동정] 2018-10-19 (금) 19:20", "2018-10-19 19:20:00"),
        ("최종편집: 2025-07-02 01:50:23", None),
        ("즐겨찾기+ 2025-07-05 02:04:44", None),
        ("등록번호: 경북, 다00000 등록일 : 2019년 06월 25일", None),
        ("Copyright © 2024.01.02 누리신문", None),
        ("접수 기간 2024.05.01 ~ 2024.05.20 까지", None),
        ("입력 2024.13.41 10:00", None),
        ("오는 5월 3일 열린다", None),
    ],
)
def test_header_forms(text, expected):
    assert published(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2014/05/03 10:22 입력", True),
        ("2014-05-03 5면", True),
        ("누리군은 2014년 5월 3일 발행된 회보에서 우수기관으로 소개됐다", False),
    ],
)
def test_a_line_that_is_hardly_more_than_its_date(text, expected):
    assert is_stamped(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018년 3월 2일 금요일 제1234호 5면 지역", True),
        ("2018-03-02 조회 12 댓글 3", True),
        ("2018-03-02 10:20 | 누리뉴스 편집국 | nuri.desk@nuri.example", True),
        ("누리군, 2018년 3월 2일 시상식 열어", False),
        ("누리군 대상", False),
    ],
)
def test_a_line_with_hardly_anything_beside_its_date(text, expected):
    assert is_dateline(text) == expected


def test_the_banner_above_the_headline_is_the_sites_clock():
    document = page(("chrome", "2026.01.20 (화)"), ("title", "누리군, 첫 대상"), BODY)
    assert read_stamps(document.lines, 1, 2, 2, ()).published is None


@pytest.mark.parametrize(
    "head",
    [
        (("dateline", "2018/03/02 [08:55]"),),
        (("dateline", "2018-03-02 08:55:10"), ("subtitle", "조회 : 1,204")),
        (("subtitle", "[인사·동정] 2018-03-02 (금) 08:55"),),
        (("dateline", "2018-03-02 (금) 08:55"), ("subtitle", "누리시정신문 제 322 호 3면")),
        (("dateline", "[제322호] 2018년 3월 2일 08:55"),),
    ],
)
def test_a_date_with_its_time_right_above_the_headline_counts_last(head):
    document = page(*head, ("title", "누리군, 첫 대상"), BODY)
    found = read_stamps(document.lines, len(head), len(head) + 1, len(head) + 1, ()).published
    assert found is not None and found.at.strftime("%Y-%m-%d %H:%M") == "2018-03-02 08:55"
    signed = page(*head, ("title", "누리군, 첫 대상"), ("dateline", "입력 2018.03.05"), BODY)
    found = read_stamps(signed.lines, len(head), len(head) + 2, len(head) + 2, ()).published
    assert found is not None and found.at.day == 5


@pytest.mark.parametrize(
    "head",
    [
        (("dateline", "2018.03.02 (금)"),),
        (("chrome", "2018.03.02 08:55"),),
        (("dateline", "2018.03.02 08:55"), ("subtitle", "누리뉴스의 다른 소식")),
        (("dateline", "최종편집 2018.03.02 08:55"),),
    ],
)
def test_the_sites_clock_above_the_headline_does_not(head):
    document = page(*head, ("title", "누리군, 첫 대상"), BODY)
    assert read_stamps(document.lines, len(head), len(head) + 1, len(head) + 1, ()).published is None


def test_the_day_beside_a_papers_name_above_the_headline_needs_no_time():
    for line in ("누리일보(2018.03.02)", "[제322호] 2018년 3월 2일"):
        document = page(("subtitle", line), ("title", "누리군, 첫 대상"), BODY)
        found = read_stamps(document.lines, 1, 2, 2, ()).published
        assert found is not None and found.at.day == 2


@pytest.mark.parametrize(
    ("line", "day"), [("보도일시 : 2018. 3. 2.(금) 배포 즉시", 2), ("등록일 : 2018. 3. 2. | 누리 아00000", None)]
)
def test_a_release_may_say_its_day_behind_the_body(line, day):
    document = page(("title", "누리군, 첫 대상"), BODY, ("list_item", line))
    found = read_stamps(document.lines, 0, 1, 1, ()).published
    assert (found.at.day if found is not None else None) == day


def test_a_day_alone_below_the_name_that_closes_the_page_counts():
    document = page(
        ("title", "누리군, 첫 대상"),
        BODY,
        ("list_item", "나누리"),
        ("list_item", "누리뉴스"),
        ("list_item", "2018.03.02"),
    )
    found = read_stamps(document.lines, 0, 1, 1, [3]).published
    assert found is not None and found.at.day == 2


def test_the_day_above_a_papers_name_and_issue_needs_no_time():
    head = (("dateline", "2018년 3월 2일 (금)"), ("subtitle", "누리시정신문 제 322 호 3면"))
    document = page(*head, ("title", "누리군, 첫 대상"), BODY)
    found = read_stamps(document.lines, 2, 3, 3, ()).published
    assert found is not None and found.at.day == 2


def test_the_only_dateline_above_the_headline_counts():
    document = page(("dateline", "2016-03-04 11:20:00"), ("title", "누리군, 첫 대상"), BODY)
    found = read_stamps(document.lines, 1, 2, 2, ()).published
    assert found is not None and found.at == datetime(2016, 3, 4, 11, 20, tzinfo=SEOUL)


def test_a_page_without_headline_takes_the_date_beside_the_byline():
    document = page(("dateline", "2024년 7월 9일 오후 2:41:00"), ("byline", "홍누리 기자"), BODY)
    found = read_stamps(document.lines, None, 2, 2, [1]).published
    assert found is not None and found.at == datetime(2024, 7, 9, 14, 41, tzinfo=SEOUL)


def test_a_labelled_date_behind_the_body_counts_when_the_head_has_none():
    document = page(
        ("title", "누리군, 첫 대상"), BODY, ("chrome", "기사입력: 2016/11/14 [09:33]  최종편집: ⓒ 누리뉴스")
    )
    found = read_stamps(document.lines, 0, 1, 1, ()).published
    assert found is not None and found.form == "기사입력: YYYY/MM/DD [HH:MM]"


@pytest.mark.parametrize(
    ("below", "day"),
    [
        (("2012-01-05",), 5),
        (("하늘군 공보실", "2012년 1월 5일"), 5),
        (("작성일자", "2012-01-05"), 5),
        (("- 조회수", "120", "- 작성일", "- 2012-01-05"), 5),
        (("발행일", "2012-01-05"), 5),
        (("관련기사", "바다시, 겨울 축제", "2012-01-05"), None),
        (("2012-01-05", "바다시, 봄 축제", "2012-03-05"), None),
        (("등록번호 아00001", "등록일", "발행인 나누리", "2012-01-05"), None),
        (("최종편집 2012-01-05",), None),
    ],
)
def test_a_date_alone_may_close_the_page(below, day):
    document = page(("title", "누리군, 첫 대상"), BODY, *(("list_item", text) for text in below))
    found = read_stamps(document.lines, 0, 1, 1, ()).published
    assert (None if found is None else found.at.day) == day


def test_the_change_is_told_apart():
    found = stamps(("dateline", "입력 2020-09-28 17:29   수정 2020-09-29 01:13"))
    assert found.published is not None and found.published.at.day == 28
    assert found.updated is not None and found.updated.at == datetime(2020, 9, 29, 1, 13, tzinfo=SEOUL)


@given(st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2030, 12, 31)), st.sampled_from([".", "-", "/"]))
def test_what_is_printed_is_read_back(moment, mark):
    text = moment.strftime(f"입력 %Y{mark}%m{mark}%d %H:%M:%S")
    assert published(text) == moment.strftime("%Y-%m-%d %H:%M:%S")


@given(st.text(alphabet="0123456789.-/년월일: ()[]입력승인수정오전후시분면", max_size=60))
def test_any_text_is_borne(text):
    is_stamped(text)
    published(text)
