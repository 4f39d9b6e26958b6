from dataclasses import replace

import pytest
from pages import page

from posang.contract import TABLES
from posang.records.awards import read_awards
from posang.records.metadata import read_article
from posang.records.people import Person, read_people, with_winners
from posang.records.places import Places

LEAD = "경북 김천시가 올해 큰 상을 받았다."


def people(*body, lead=LEAD, extra=()):
    document = page(("body", lead), *(("body", text) for text in body), *extra)
    metadata = read_article(document)
    found = read_people(document, metadata, Places(document, metadata))
    assert all(document.text[person.start : person.end] == person.name for person in found)
    return [(person.name, person.title, person.organization, person.role) for person in found]


def test_rows_have_the_columns_of_the_contract():
    assert set(Person.__slots__) | {"page_id"} == set(TABLES["people"].schema.names)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("한가람 김천시장은 기뻐했다.", ("한가람", "시장", "김천시", "official")),
        ("한가람 시장은 기뻐했다.", ("한가람", "시장", "김천시", "official")),
        ("이곳을 찾은 한가람 부시장이 전했다.", ("한가람", "부시장", "김천시", "official")),
        ("표보람 기획감사실장은 말했다.", ("표보람", "기획감사실장", "김천시", "official")),
        ("구보람 시 도시과장은 말했다.", ("구보람", "도시과장", "김천시", "official")),
        ("설보람 경북 영양군수가 왔다.", ("설보람", "군수", "영양군", "official")),
        ("누리초 설보람 교사다.", ("설보람", "교사", "누리초", "official")),
        ("하늘보건지소의 설보람 간호사가 받았다.", ("설보람", "간호사", "하늘보건지소", "official")),
        ("영양군 설보람 감사담당은 말했다.", ("설보람", "감사담당", "영양군", "official")),
        ("세정과 천보람 주무관이 받았다.", ("천보람", "주무관", "세정과", "official")),
        ("관광과의 육보람 팀장이 받았다.", ("육보람", "팀장", "관광과", "official")),
        ("임보람(34) 교통과 주무관이 받았다.", ("임보람", "주무관", "교통과", "official")),
        ("김천소방서 소방교 남보람이 받았다.", ("남보람", "소방교", "김천소방서", "official")),
        ("유공자는 김천소방서 소방교 남보람이다.", ("남보람", "소방교", "김천소방서", "official")),
        ("‘구급’ 분야 2위(김천소방서 소방장 남보람)", ("남보람", "소방장", "김천소방서", "official")),
        ("김천경실련 남보람 사무처장은 꼬집었다.", ("남보람", "사무처장", "김천경실련", "other")),
        ("함께사는김천의 남보람 사무국장은 꼬집었다.", ("남보람", "사무국장", "함께사는김천", "other")),
        ("김천전통지킴이 남보람 회장이 나섰다.", ("남보람", "회장", "김천전통지킴이", "other")),
        ("부보람 전 행정국장에게 돌아갔다.", ("부보람", "전 행정국장", "김천시", "official")),
        ("설보람 보건소장은 말했다.", ("설보람", "보건소장", "김천시 보건소", "official")),
        ("김천시의회 온보람 의원은 지적했다.", ("온보람", "의원", "김천시의회", "official")),
        ("누리초교 설보람 교사가 받았다.", ("설보람", "교사", "누리초교", "official")),
        ("홍보팀을 이끄는 설보람 팀장이 말했다.", ("설보람", "팀장", "홍보팀", "official")),
        ("재무과 팀장을 지낸 육보람 씨에게 돌아갔다.", ("육보람", "팀장", "재무과", "official")),
        ("심사위원회(위원장 표보람)를 열었다.", ("표보람", "위원장", "심사위원회", "other")),
        ("누리군 구보람(시설 7급)이 받았다.", ("구보람", "시설 7급", "누리군", "official")),
        ("영양군 보건소 구보람(간호 8급) 씨가 받았다.", ("구보람", "간호 8급", "영양군 보건소", "official")),
        ("본상은 영양군 구보람(농업연구사)이다.", ("구보람", "농업연구사", "영양군", "official")),
        ("효행 부문 구보람(여, 63세)이 받았다.", ("구보람", None, None, "other")),
        ("구보람(45·누리동)씨는 웃었다.", ("구보람", None, "누리동", "other")),
        ("누리동 구보람(58세·남)이 받았다.", ("구보람", None, "누리동", "other")),
        ("하늘대 미디어학과 구보람 교수는 말했다.", ("구보람", "교수", "하늘대", "other")),
        ("농촌진흥청 기술과 구보람 과장은 말했다.", ("구보람", "과장", "농촌진흥청", "official")),
        ("누리시설공단 경영지원팀 구보람 팀장은 말했다.", ("구보람", "팀장", "누리시설공단", "official")),
        ("평가단(단장 구보람 하늘연구원장)이 왔다.", ("구보람", "단장", "평가단", "other")),
        ("상은 구보람(남·66·누리읍) 씨에게 돌아갔다.", ("구보람", None, "누리읍", "other")),
        ("구보람 하늘행정연구원장이 왔다.", ("구보람", "하늘행정연구원장", "하늘행정연구원", "other")),
        ("누리도서관 구보람 관장 직무대리는 말했다.", ("구보람", "관장 직무대리", "누리도서관", "official")),
        ("㈜누리식품 대표 간보람 씨가 받았다.", ("간보람", "대표", "㈜누리식품", "other")),
        ("김보람(누리읍 하늘마을 이장)", ("김보람", "이장", "누리읍 하늘마을", "other")),
        ("윤보람(문화공보과) 등이 받았다.", ("윤보람", None, "문화공보과", "official")),
        ("장려는 체납 안내(세무과 강보람)였다.", ("강보람", None, "세무과", "official")),
        ("누리읍(읍장 양보람)이 뽑혔다.", ("양보람", "읍장", "누리읍", "official")),
        ("경북소방본부(본부장·설보람)가 열었다.", ("설보람", "본부장", "경북소방본부", "official")),
        ("한보람 김천시 행정부시장(시장 권한대행)은 말했다.", ("한보람", "행정부시장", "김천시", "official")),
        ("한보람 김천시장 권한대행은 말했다.", ("한보람", "시장 권한대행", "김천시", "official")),
        ("(누리면 하늘보건진료소 설보람 소장)", ("설보람", "소장", "하늘보건진료소", "official")),
        ("제갈보 교수는 조언했다.", ("제갈보", "교수", None, "other")),
        ("친절왕은 천보람 주무관(민원과)이다.", ("천보람", "주무관", "민원과", "official")),
        ("구보람(전 누리면장)이 받았다.", ("구보람", "전 면장", "누리면", "official")),
        ("구보람(전 의회사무국장)이 받았다.", ("구보람", "전 의회사무국장", "의회사무국", "official")),
        ("표보람 전 보건과장이 받았다.", ("표보람", "전 보건과장", "보건과", "official")),
        ("천보람(여·36·재무과)씨가 받았다.", ("천보람", None, "재무과", "official")),
        ("본상은 장기 기증(경기도 포천시 천보람)이다.", ("천보람", None, "포천시", "official")),
        ("본상은 파종기 개발(경남 농업기술원 천보람)이다.", ("천보람", None, "경남 농업기술원", "official")),
        ("대구시 공무원인 구보람씨는 봉사에 나섰다.", ("구보람", None, "대구시", "official")),
        ("누리읍 주민 구보람 씨는 반겼다.", ("구보람", None, None, "other")),
        ("누리면 구보람 씨는 반겼다.", ("구보람", None, "누리면", "other")),
        ("무안 구보람(50)씨가 뽑혔다.", ("구보람", None, None, "other")),
        ("누리면 해녀 구보람 씨는 반겼다.", ("구보람", "해녀", None, "other")),
        ("누리면에 근무하는 구보람 주무관은 웃었다.", ("구보람", "주무관", "누리면", "official")),
        ("구보람(57·한빛미술협회·들꽃회) 씨가 뽑혔다.", ("구보람", None, "한빛미술협회", "other")),
        ("효행 부문은 구보람(61·전 한빛식품(주) 부장)이다.", ("구보람", "전 부장", "한빛식품(주)", "other")),
        ("우수는 누리동 구보람(행정8급)이다.", ("구보람", "행정8급", "누리동", "official")),
        ("우수는 시립도서관 구보람(청원경찰)이다.", ("구보람", "청원경찰", "시립도서관", "official")),
        ("‘누리식품’ 대표 구보람, 들꽃마을이 뽑혔다.", ("구보람", "대표", "누리식품", "other")),
        ("누리농협 구보람 팀장이 특별상을 받았다.", ("구보람", "팀장", "누리농협", "other")),
        ("누리대학교(총장 구보람)는 반겼다.", ("구보람", "총장", "누리대학교", "other")),
        ("누리군의회(의장 구슬회)가 열렸다.", ("구슬회", "의장", "누리군의회", "official")),
        ("구보람(누리면 주민자치위원장)이 받았다.", ("구보람", "주민자치위원장", "누리면", "other")),
        ("구보람 팀장(지방농업사무관)이 받았다.", ("구보람", "팀장", "김천시", "official")),
        ("구보람 국토교통부 제1차관이 왔다.", ("구보람", "제1차관", "국토교통부", "official")),
        ("구보람 행안부 장관이 왔다.", ("구보람", "장관", "행정안전부", "official")),
        ("구보람 행정안전부장관이 왔다.", ("구보람", "행정안전부장관", "행정안전부", "official")),
        ("구보람 제주지사가 왔다.", ("구보람", "지사", "제주도", "official")),
        ("구보람 제주도교육감이 왔다.", ("구보람", "교육감", "제주도교육청", "official")),
        ("구보람 전북도지사가 왔다.", ("구보람", "도지사", "전라북도", "official")),
        ("구보람 인사혁신처장이 왔다.", ("구보람", "인사혁신처장", "인사혁신처", "official")),
        ("구보람 병무청장이 왔다.", ("구보람", "병무청장", "병무청", "official")),
        ("국민권익위원회(위원장 구보람)가 뽑았다.", ("구보람", "위원장", "국민권익위원회", "official")),
        ("김천시 보건소(소장 구보람)가 뽑혔다.", ("구보람", "소장", "김천시 보건소", "official")),
        ("국무총리 표창은 구보람(기술지원과·농촌지도사)씨다.", ("구보람", "농촌지도사", "기술지원과", "official")),
        ("한편 구보람 누리메트로 사장은 말했다.", ("구보람", "사장", "누리메트로", "other")),
        ("충남 하늘초등학교 구보람 교사가 받았다.", ("구보람", "교사", "하늘초등학교", "official")),
        ("이날 경북 하늘소방서 구보람 소방교가 받았다.", ("구보람", "소방교", "경북 하늘소방서", "official")),
        ("구보람 공적심사위원장이 왔다.", ("구보람", "공적심사위원장", "공적심사위원회", "other")),
        ("구보람 누리일보 논설주간이 왔다.", ("구보람", "논설주간", "누리일보", "other")),
        ("누리평가단(단장 구보람 하늘대 교수)이 왔다.", ("구보람", "단장", "누리평가단", "other")),
        ("‘하늘문화의집’(관장 구보람)이 열었다.", ("구보람", "관장", "하늘문화의집", "other")),
        ("구보람 누리상인회장이 왔다.", ("구보람", "누리상인회장", "누리상인회", "other")),
        ("구보람 누리소방서장이 왔다.", ("구보람", "누리소방서장", "누리소방서", "official")),
        ("구보람 도의원이 왔다.", ("구보람", "도의원", "경상북도의회", "official")),
        ("구보람 시의회의장이 왔다.", ("구보람", "시의회의장", "김천시의회", "official")),
        ("구보람 부의장이 왔다.", ("구보람", "부의장", "김천시의회", "official")),
        ("구보람 농협 누리지부장이 왔다.", ("구보람", "누리지부장", "누리지부", "other")),
        ("누리초등학교 6학년 구보람 학생은 반겼다.", ("구보람", "학생", "누리초등학교", "other")),
        ("구보람 가오고 교장이 왔다.", ("구보람", "교장", "가오고", "official")),
        ("구보람(79) 전 하늘대학교 교수가 왔다.", ("구보람", "전 교수", "하늘대학교", "other")),
        ("구보람 도의회 문화관광위원장이 왔다.", ("구보람", "문화관광위원장", "경상북도의회", "official")),
        ("하늘교육청 공보관 구보람 △", ("구보람", "공보관", "하늘교육청", "official")),
        ("구보람 의장님과 손님이 왔다.", ("구보람", "의장", "김천시의회", "official")),
        ("구정권 주무관이 왔다.", ("구정권", "주무관", "김천시", "official")),
        ("구보람 광주서구청장이 왔다.", ("구보람", "구청장", "서구", "official")),
        ("구보람(具보람) 누리면장이 왔다.", ("구보람", "누리면장", "누리면", "official")),
        ("▶ 인터뷰 : 구보람 / 전 김천시장", ("구보람", "전 시장", "김천시", "official")),
        ("도로과 김수진 주사가 왔다.", ("김수진", "주사", "도로과", "official")),
        ("▲구보람 역학조사반장 ▲", ("구보람", "역학조사반장", "김천시", "official")),
        ("구보람 전 하늘문화원장이 왔다.", ("구보람", "전 하늘문화원장", "하늘문화원", "other")),
        ("왔다.구보람 KNB 사장은 말했다.", ("구보람", "사장", "KNB", "other")),
        ("누리세무서 구보람 주무관이 왔다.", ("구보람", "주무관", "누리세무서", "official")),
        ("구보람 센터장이 왔다.", ("구보람", "센터장", None, "other")),
        ("119구조대 소속 구보람 소방장이 뽑혔다.", ("구보람", "소방장", "119구조대", "official")),
        ("가람연구소(이사장 구보람)가 열었다.", ("구보람", "이사장", "가람연구소", "other")),
        ("구보람(하늘초 수석교사)이 받았다.", ("구보람", "수석교사", "하늘초", "official")),
        ("표창은 구보람(하늘초)이 받았다.", ("구보람", None, "하늘초", "official")),
        ("구보람(하늘초 교사)이 받았다.", ("구보람", "교사", "하늘초", "official")),
        ("구보람 보건의료원장은 말했다.", ("구보람", "보건의료원장", "김천시 보건의료원", "official")),
        ("구보람 시 보건소장은 말했다.", ("구보람", "보건소장", "김천시 보건소", "official")),
        ("구보람 경북지방경찰청장은 말했다.", ("구보람", "경북지방경찰청장", "경북지방경찰청", "official")),
        ("하늘소방서 전담직원(소방사 구보람)을 두었다.", ("구보람", "소방사", "하늘소방서", "official")),
        ("하늘경찰서가 상을 줬다. 구보람 경찰서장은 말했다.", ("구보람", "경찰서장", "하늘경찰서", "official")),
        ("구보람 누리여성의용소방대장이 받았다.", ("구보람", "누리여성의용소방대장", "누리여성의용소방대", "other")),
        ("구보람 공단 이사장은 말했다.", ("구보람", "이사장", "공단", "official")),
        ("구보람시장은 “더 뛰겠다”고 말했다.", ("구보람", "시장", "김천시", "official")),
        ("주식회사 하늘산업 구보람 대표이사가 받았다.", ("구보람", "대표이사", "주식회사 하늘산업", "other")),
        ("경북문화재단 구보람 대표이사가 받았다.", ("구보람", "대표이사", "경북문화재단", "official")),
        ("7공수여단 구보람 하사가 받았다.", ("구보람", "하사", "7공수여단", "other")),
        ("하늘초 구보람 선생님이 받았다.", ("구보람", "선생님", "하늘초", "official")),
        ("국무총리표창은 소방위 구보람ㆍ이다.", ("구보람", "소방위", "김천시", "official")),
        ("경북가람연구소(소장 구보람)가 열었다.", ("구보람", "소장", "경북가람연구소", "official")),
        ("구보람 아동통합사례관리사가 받았다.", ("구보람", "아동통합사례관리사", "김천시", "official")),
        ("하늘보건소 금연상담사 구보람 씨가 받았다.", ("구보람", "금연상담사", "하늘보건소", "official")),
        ("누리초 돌봄전담사 구보람(41) 씨가 받았다.", ("구보람", "돌봄전담사", "누리초", "other")),
        ("누리초 교사 구보람 씨가 받았다.", ("구보람", "교사", "누리초", "official")),
        ("하늘중 국악 강사 구보람 씨가 받았다.", ("구보람", "강사", "하늘중", "other")),
        ("센터에서 만난 학부모 구보람 씨는 웃었다.", ("구보람", "학부모", None, "other")),
        ("누리면협의회 구보람(54) 총무 외 10명이 받았다.", ("구보람", "총무", "누리면협의회", "other")),
        ("구보람 도교육청 방과후담당 장학관이 말했다.", ("구보람", "장학관", "도교육청", "official")),
        ("하늘면사무소 지방농업주사 구보람(48)씨가 받았다.", ("구보람", "지방농업주사", "하늘면사무소", "official")),
        ("[ 구보람 / 하늘시민연대 사무국장 ]", ("구보람", "사무국장", "하늘시민연대", "other")),
        ("[구보람/하늘시민연대 대표 : “그만둬야 합니다.”]", ("구보람", "대표", "하늘시민연대", "other")),
        ("<구보람/영양군의회 의원> “그만둬야 합니다.”", ("구보람", "의원", "영양군의회", "official")),
        ("구보람 / 영양군 기획팀장", ("구보람", "기획팀장", "영양군", "official")),
        ("구보람 / 누리초 교사", ("구보람", "교사", "누리초", "official")),
        ("▶ 인터뷰 : 구보람 / 경북 영양군수", ("구보람", "군수", "영양군", "official")),
        ("◀INT▶구보람/국회의원(하늘·누리)", ("구보람", "국회의원", "국회", "official")),
        ("{구보람/하늘협의회 회장/”모두의 공이다.”}", ("구보람", "회장", "하늘협의회", "other")),
        ("김천시 구보람 대변인은 말했다.", ("구보람", "대변인", "김천시", "official")),
        ("구보람 수석대변인은 말했다.", ("구보람", "수석대변인", None, "other")),
        ("하늘방송 구보람 아나운서가 맡았다.", ("구보람", "아나운서", "하늘방송", "other")),
        ("구보람 홍보대사와 함께했다.", ("구보람", "홍보대사", None, "other")),
        ("하늘방송 구보람 PD는 웃었다.", ("구보람", "PD", "하늘방송", "other")),
        ("구보람 최고위원이 축하했다.", ("구보람", "최고위원", None, "other")),
        ("축하하러 온 구보람(왼쪽) 장관", ("구보람", "장관", None, "official")),
        ("심사 결과 구보람 경제국장이 뽑혔다.", ("구보람", "경제국장", "김천시", "official")),
        ("최우수상을 가져왔고 구보람 주무관은 공로상을 받았다.", ("구보람", "주무관", "김천시", "official")),
        ("△구보람(누리면 체육회회장)", ("구보람", "회장", "누리면 체육회", "other")),
        ("△구보람(누리면 주민자치회부회장)", ("구보람", "부회장", "누리면 주민자치회", "other")),
        ("▶ 인터뷰 : 구보람 / 유치원생 학부모", ("구보람", "학부모", None, "other")),
        ("누리마을 이장인 구보람씨는 웃었다.", ("구보람", "이장", "누리마을", "other")),
        ("INT▶ 구보람 사무국장/하늘시민연대", ("구보람", "사무국장", "하늘시민연대", "other")),
        ("[구보람/영양군 주민 : “우리도 몰랐습니다.”]", ("구보람", None, None, "other")),
    ],
)
def test_forms(sentence, expected):
    assert people(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "상을 받은 의원은 구보람(누리2), 천보람(비례), 표보람(하늘3) 등 3명이다.",
        "구보람(가온당, 누리2)·천보람(나루당, 비례)·표보람(하늘3) 의원이 받았다.",
        "구보람(누리제2선거구), 천보람(비례대표), 표보람(하늘3) 도의원이 받았다.",
    ],
)
def test_councillors_with_their_seats(sentence):
    title = "도의원" if "도의원" in sentence else "의원"
    found = people(sentence, lead="전라남도의회가 상을 받았다.")
    assert [(name, body) for name, _, body, _ in found] == [
        ("구보람", "전라남도의회"),
        ("천보람", "전라남도의회"),
        ("표보람", "전라남도의회"),
    ]
    assert {kind for _, kind, *_ in found} <= {"의원", title}


def test_towns_in_brackets_behind_others_are_no_seats():
    assert {title for _, title, *_ in people("상금은 구보람(누리2), 천보람(하늘3) 씨가 받았다.")} == {None}


def test_those_who_share_an_honor_with_their_offices():
    found = people("※ 대통령 표창(2점) : 영양군 구보람, 하늘산림항공관리소 천보람, 육군 제8군단 표보람")
    assert found == [
        ("구보람", None, "영양군", "official"),
        ("천보람", None, "하늘산림항공관리소", "official"),
        ("표보람", None, "제8군단", "official"),
    ]
    assert people("최우수 : 영양군 장려상, 하늘군 특별상") == []


def test_the_house_that_opens_the_lead_is_meant_by_its_kind():
    found = people("센터 구보람 농촌지도사가 말했다.", lead="경북 하늘군농업기술센터가 대상을 받았다.")
    assert found == [("구보람", "농촌지도사", "하늘군농업기술센터", "official")]


def test_a_person_of_the_same_office():
    found = people(
        "도로과 구보람 팀장, 같은 과 천보람(34) 주무관, 하늘초 표보람 교사와 같은 학교 설보람 교사가 받았다."
    )
    assert [body for _, _, body, _ in found] == ["도로과", "도로과", "하늘초", "하늘초"]


def test_a_later_mention_may_name_the_office_in_the_town():
    found = people("영양군 주민복지과 구보람(45) 주무관이 받았다.", lead="대상에 영양군 구보람 주무관이 뽑혔다.")
    assert found == [("구보람", "주무관", "영양군 주민복지과", "official")]


def test_a_headline_names_less_than_the_text():
    found = people("누리면사무소 지방농업주사 구보람(48)씨가 받았다.", lead="대상에 영양군 구보람씨가 뽑혔다.")
    assert found == [("구보람", "지방농업주사", "누리면사무소", "official")]


@pytest.mark.parametrize(
    "line",
    [
        ("byline", "글 나누리 기자 / 사진 도하늘 기자"),
        ("byline", "사진=도하늘 기자 <sky@nuri.example>"),
        ("caption", "수상자들이 시상식을 마친 뒤 자리를 같이했다. 도하늘 기자"),
        ("caption", "“고맙다”고 말하고 있다. 도하늘 기자 sky@nuri.example"),
    ],
)
def test_who_took_a_picture_is_a_reporter(line):
    found = people(extra=(("byline", "나누리 기자"), line, ("copyright", "ⓒ 누리신문")))
    assert ("도하늘", "기자", "누리신문", "reporter") in found


def test_dots_of_any_kind_part_persons():
    found = people("표창은 구보람 소방행정과장ㆍ한보람 하늘소방서장이 받았다.")
    assert [(name, title) for name, title, *_ in found] == [("구보람", "소방행정과장"), ("한보람", "하늘소방서장")]


def test_a_person_joined_to_another_is_no_department():
    found = people("수상자 구보람과 이보람 대원은 웃었다.", "나눔하우스 팀장과, 오보람 하늘작업장 팀장이 왔다.")
    assert ("이보람", "대원", None, "other") in found
    assert ("오보람", "팀장", "하늘작업장", "official") in found


def test_persons_who_share_a_title():
    found = people("경북도의회 오보람·윤보람·최보람 의원이 상을 받았다.")
    assert [(name, title) for name, title, *_ in found] == [("오보람", "의원"), ("윤보람", "의원"), ("최보람", "의원")]


@pytest.mark.parametrize(
    "sentence",
    [
        "매주 금요일 부시장이 사업을 챙겼다.",
        "주민 대피를 도운 경찰관에게 상장을 주었다.",
        "선거가 다가오면 시장 이름이 찍힌 표창장도 는다.",
        "행정사무감사 나흘째 총무과 감사에서 나왔다.",
        "학교 9곳에 원어민 강사와 악기를 보냈다.",
        "1위를 차지한 누리소방서장에게 상장을 주었다.",
        "선발은 전 직원(공무직 포함)을 대상으로 한다.",
        "대상은 김천시장 감사패",
        "경북도의 우수한 공무원이 모였다.",
        "“오늘은 제가 시장입니다”라고 적었다.",
        "하늘면 김천시 주무관이 우수상, 누리읍이 장려상을 받았다.",
        "기증함(고용노동부 장관상)이 뽑혔다.",
        "주민들이 나서 의장이 사과했다.",
        "모두 기쁨을 나눴고 소방본부장이 격려했다.",
        "두각을 나타낸 대원 8명을 뽑았다.",
        "이날 소방장 계급장을 달았다.",
        "전통시장 상인들이 기뻐했다.",
        "우수 공무원 3명을 뽑았다.",
        "담당 주무관이 설명했다.",
        "신임 시장이 취임했다.",
        "지하 주차장을 넓혔다.",
        "공로로 장관 표창을 받았다.",
        "우수기관으로 선정돼 보건복지부장관 표창을 받았다.",
        "재직 기간이 모자라 군수 공로패를 받았다.",
        "정비해 주민 불편을 덜었다.",
        "시의회 의장단이 모였다.",
        "목포대 교수진이 참여했다.",
        "김 시장은 말했다.",
    ],
)
def test_words_that_only_look_like_names(sentence):
    assert people(sentence) == []


@pytest.mark.parametrize(("written", "body"), [("전남도", "전라남도"), ("전라남도", "전라남도"), ("강원도", "강원도")])
def test_a_bodys_name_is_the_one_that_the_article_writes_but_for_provinces_in_short(written, body):
    found = people("구보람 지사는 말했다.", lead=f"{written}가 상을 받았다.")
    assert found == [("구보람", "지사", body, "official")]


@pytest.mark.parametrize("lead", ["행정안전부(장관 한가람)는 3일 상을 주었다.", "3월 3일 행정안전부는 상을 주었다."])
def test_the_ministry_that_opens_the_lead_is_its_officers_own(lead):
    assert ("구보람", "주무관", "행정안전부", "official") in people("구보람 주무관은 웃었다.", lead=lead)


def test_a_head_is_of_the_government_of_his_kind_that_is_named_last():
    lead = "누리대회는 전국 지자체의 사례를 찾아내려 마련됐다."
    found = people("옥천군 등 153곳이 나왔다. 거창군은 사례를 냈다.", "구보람 군수는 말했다.", lead=lead)
    assert found == [("구보람", "군수", "거창군", "official")]
    assert people("거창군은 사례를 냈다.", "구보람 시장은 말했다.", lead=lead)[0][2] is None


def test_persons_named_before_a_head_do_not_share_his_title():
    found = people("사진 왼쪽부터 온보람, 오보람, 구보람 시장, 표보람 국장.")
    assert [(name, title) for name, title, *_ in found][:3] == [("온보람", None), ("오보람", None), ("구보람", "시장")]


def test_a_federation_of_councils_is_no_council():
    found = people("누리군의회 구보람 의원이 전국시군의회의장협의회 상을 받았다.", "구보람 의원은 웃었다.")
    assert found[0][2] == "누리군의회"


def test_a_committee_is_the_councils_that_is_named_before():
    found = people("온보람 안동시의회 부의장, 구보람 행정복지위원장 등이 왔다.")
    assert found[1] == ("구보람", "행정복지위원장", "안동시의회", "official")


def rows(*found):
    return [(name, title, body) for name, title, body, _ in found]


def test_the_office_that_opens_the_lead_is_its_officers_own():
    found = people(
        "구보람 이사장은 말했다.", "온보람 기획국장은 웃었다.", lead="하늘시설관리공단(이하 공단)이 상을 받았다."
    )
    assert rows(*found) == [("구보람", "이사장", "하늘시설관리공단"), ("온보람", "기획국장", "하늘시설관리공단")]


def test_a_board_of_education_is_its_superintendents():
    found = people("구보람 교육감은 말했다.", "온보람 하늘교육장은 웃었다.", lead="대전시교육청은 상을 주었다.")
    assert rows(*found) == [("구보람", "교육감", "대전시교육청"), ("온보람", "교육장", "하늘교육지원청")]


def test_persons_of_a_list_keep_their_own_bodies():
    sentence = "친절왕은 도로과 오보람, 하늘면 윤보람, 미소상 최보람(민원과)·공감상 설보람(누리읍) 주무관이다."
    bodies = ("도로과", "하늘면", "민원과", "누리읍")
    names = ("오보람", "윤보람", "최보람", "설보람")
    assert rows(*people(sentence)) == [(name, "주무관", body) for name, body in zip(names, bodies, strict=True)]


def test_brackets_of_a_list_may_say_what_each_did():
    found = people(
        "최우수상은 도로과 오보람(버스 요금 안 받기), 우수상은 민원과 윤보람(새 창구)·하늘면 최보람(꽃길) 주무관이다."
    )
    assert rows(*found) == [
        ("오보람", "주무관", "도로과"),
        ("윤보람", "주무관", "민원과"),
        ("최보람", "주무관", "하늘면"),
    ]


def test_a_rank_leads_a_list_of_names():
    found = people("구급대 소방장 오보람, 윤보람, 소방교 최보람, 지방소방사 설보람 대원이 받았다.")
    ranks = ("소방장", "소방장", "소방교", "지방소방사")
    names = ("오보람", "윤보람", "최보람", "설보람")
    assert rows(*found) == [(name, rank, "구급대") for name, rank in zip(names, ranks, strict=True)]


def test_firemen_belong_to_the_station_named_before():
    found = people("하늘소방서가 시상식을 열었다. 황보람 소방교에게 상장이 돌아갔다.", "설보람 서장은 말했다.")
    assert rows(*found) == [("황보람", "소방교", "하늘소방서"), ("설보람", "서장", "하늘소방서")]


def test_officers_belong_to_the_station_in_their_brackets():
    found = people("▲구보람 경정(하늘경찰서 수사과) ▲오보람 소방교(김천) ▲설보람 경위(누리경찰서 생활안전과)")
    assert rows(*found) == [
        ("구보람", "경정", "하늘경찰서"),
        ("오보람", "소방교", "김천소방서"),
        ("설보람", "경위", "누리경찰서"),
    ]


def test_officers_joined_to_one_share_his_station():
    found = people(
        "하늘소방서는 시상했다.",
        "누리119안전센터 구보람 소방장과 오보람 소방교·표보람 소방사, 다온센터의 설보람 소방사다.",
    )
    assert rows(*found) == [
        ("구보람", "소방장", "누리119안전센터"),
        ("오보람", "소방교", "누리119안전센터"),
        ("표보람", "소방사", "누리119안전센터"),
        ("설보람", "소방사", "다온센터"),
    ]


def test_a_head_is_of_the_government_that_opens_his_piece_of_news():
    found = people(
        "◇김천 마을 이야기", "김천시가 상을 탔다.", "◇안동 탈춤 한마당", "안동시는 상을 탔다. 구보람 시장은 웃었다.",
        "◇영주 사과 잔치", "영주시가 대상을 탔다. 오보람 시장은 웃었다.",
    )  # fmt: skip
    assert rows(*found) == [("구보람", "시장", "안동시"), ("오보람", "시장", "영주시")]


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("▲구보람(강원 태백시 세무과) ▲오보람(부산 영도구 청학2동)", ["태백시 세무과", "영도구 청학2동"]),
        ("▲구보람(강원 태백시 철암동) ▲오보람(부산 영도구 청학2동)", []),
    ],
)
def test_departments_of_counties_in_brackets(sentence, bodies):
    assert [body[-len(own) :] for (*_, body, _), own in zip(people(sentence), bodies, strict=True)] == bodies


def test_a_town_in_brackets_behind_a_resident_is_no_body_of_his():
    assert people("노력상 설보람(김천)씨가 받았다.") == [("설보람", None, None, "other")]


@pytest.mark.parametrize(
    "sentence",
    [
        "설보람을 친절왕으로 정해 구청장 표창을 줬다.",
        "마을이 뽑혀 지난주 대통령 단체표창을 받았다.",
        "시는 ‘고물상 동장님’ 사업을 내놨다.",
    ],
)
def test_titles_of_honors_name_nobody(sentence):
    assert people(sentence) == []


def test_names_of_a_list_in_brackets_share_the_title_in_front():
    found = people("출전선수 전원(한가람. 구보람. 설보람)이 이겼다.")
    assert [(name, title) for name, title, *_ in found] == [("한가람", "선수"), ("구보람", "선수"), ("설보람", "선수")]


def test_a_body_named_later_counts_before_the_articles_own():
    found = people("한가람 주무관이 최우수에 올랐다.", "재생과 한가람 주무관은 기뻐했다.")
    assert found == [("한가람", "주무관", "재생과", "official")]


def test_a_councilor_belongs_to_the_council_named_before():
    found = people("이날 경북 안동시의회가 문을 열었다.", "온보람 의원은 지적했다.")
    assert found == [("온보람", "의원", "안동시의회", "official")]


def test_a_person_is_one_row_with_the_fullest_fields():
    found = people("한가람 씨가 받았다.", "도로과 한가람 팀장은 웃었다.")
    assert found == [("한가람", "팀장", "도로과", "official")]


def test_a_reporter_by_name_alone_is_a_reporter_by_title():
    found = people(extra=(("byline", "나누리 nuri@news.example"),))
    assert found == [("나누리", "기자", None, "reporter")]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("담당부서 : 하늘군 홍보과 ☎ 054-000-0000   담당 : 구보람",),
            [("구보람", "담당", "하늘군 홍보과", "official")],
        ),
        (
            ("소관부서 기획실 혁신팀", "담당자 팀장 구보람(054-000-1111) 주무관 오보람(054-000-1112)"),
            [("구보람", "팀장", "기획실 혁신팀", "official"), ("오보람", "주무관", "기획실 혁신팀", "official")],
        ),
        (
            ("담당부서 기획과 | 책임자 과장 구보람 (044-000-0000) | 담당자 사무관 오보람 (044-000-0001)",),
            [("구보람", "과장", "기획과", "official"), ("오보람", "사무관", "기획과", "official")],
        ),
        (("담당부서 : 기획예산실 구보람(☎ 054-000-0000)",), [("구보람", None, "기획예산실", "official")]),
        (
            ("담당부서 기획실 | 담당자 구보람 | 연락처 054-000-0000",),
            [("구보람", "담당자", "기획실", "official")],
        ),
        (("문의 : 기획감사실 예산팀 구보람 (054-000-0000)",), [("구보람", None, "기획감사실 예산팀", "official")]),
        (("담당부서 : 기획실 홍보팀 ☎ 054-000-0000",), []),
        (("※ 문의 : 총무과(054-000-0000)",), []),
    ],
)
def test_contacts_of_a_press_release(lines, expected):
    assert people(extra=tuple(("subtitle", line) for line in lines)) == expected


def test_an_imprint_may_pass_for_text():
    found = people(extra=[("list_item", "발행인 성보람 · 편집인 옥보람 · 누리신문사")])
    assert [(name, title, role) for name, title, _, role in found] == [
        ("성보람", "발행인", "publisher"),
        ("옥보람", "편집인", "publisher"),
    ]


def test_reporters_and_officers_of_the_imprint():
    found = people(
        extra=[
            ("byline", "나누리 기자"),
            ("copyright", "제호 : 누리신문 | 발행인·편집인 성보람 | 청소년보호책임자 옥보람"),
        ]
    )
    assert found == [
        ("나누리", "기자", "누리신문", "reporter"),
        ("성보람", "발행인·편집인", "누리신문", "publisher"),
        ("옥보람", "청소년보호책임자", "누리신문", "publisher"),
    ]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("최우수상은 포항시(구보람, 천보람, 표보람)가, 우수상은 영양군(설보람)이 받았다.",
         {"구보람": "포항시", "천보람": "포항시", "표보람": "포항시", "설보람": "영양군"}),
        ("누리시 구보람·천보람 주무관이 나섰다.", {"구보람": "누리시", "천보람": "누리시"}),
        ("녹조근정훈장은 구보람 천보람 표보람, 근정포장은 설보람 육보람 씨가 받았다.",
         dict.fromkeys(("구보람", "천보람", "표보람", "설보람", "육보람"))),
        ("심사는 평가위원회(위원장 구보람 누리대 교수, 천보람 하늘대 교수)가 맡았다.",
         {"구보람": "평가위원회", "천보람": "하늘대"}),
    ],
)  # fmt: skip
def test_persons_of_a_list(sentence, names):
    assert {name: organization for name, _, organization, _ in people(sentence)} == names


@pytest.mark.parametrize(
    "sentence",
    [
        "심사는 시가 선정한 대학교수가 맡았다.",
        "마을이 제출한 대표 사례다.",
        "2위를 차지해 국무총리 표창을 받았다.",
        "최고 영예인 대통령 표창을 받았다.",
        "가을꽃(국화, 코스모스, 해바라기) 축제를 연다.",
        "오늘의 기자를 뽑았다.",
        "하늘군(김천시)과 나눴다.",
        "그때 과장은 지금 국장이 됐다.",
        "인센티브를 차등 지급하고 시장을 초청한다.",
        "도움이 필요한 주민을 찾아갔다.",
        "시민을 위한 경찰관을 뽑았다.",
        "남대문시장은 늘 붐빈다.",
        "하늘과, 운전직 공무원과 청원경찰을 뽑았다.",
    ],
)
def test_words_that_look_like_names(sentence):
    assert people(sentence) == []


def test_a_winner_belongs_to_the_public_body_in_his_brackets() -> None:
    lead = "경북 김천시가 행정안전부의 ‘2023년 혁신평가’에서 최우수기관에 선정됐다."
    document = page(("title", "김천시, 최우수"), ("body", lead), ("body", "장관 표창은 솔바람(하늘초)이 받았다."))
    metadata = read_article(document)
    places = Places(document, metadata)
    (award, *_) = read_awards(document, metadata, places)
    winner = replace(award, recipient="솔바람", recipient_kind="person", department=None, person_title=None)
    (found,) = [one for one in with_winners([], [winner], document) if one.name == "솔바람"]
    assert (found.organization, found.role) == ("하늘초", "official")


def test_winners_without_a_title_are_people() -> None:
    lead = "경북 김천시가 7일 ‘김천시민대상’ 수상자를 발표했다."
    winners = "대상은 세정과 한보람 주무관과 관광과 육가람, 장려는 산림과 길다솜이 받았다."
    again = "교통과에서 일하는 제갈보람 씨도 왔다. 제갈 씨는 장관 표창을 받았다."
    document = page(("title", "김천시, 수상자 발표"), ("body", lead), ("body", winners), ("body", again))
    metadata = read_article(document)
    places = Places(document, metadata)
    people = read_people(document, metadata, places)
    assert "길다솜" not in {person.name for person in people}
    found = with_winners(people, read_awards(document, metadata, places), document)
    assert "제갈" not in {person.name for person in found}
    assert ("길다솜", None, "산림과", "official") in [
        (person.name, person.title, person.organization, person.role) for person in found
    ]


def test_winners_in_an_item_of_their_own_have_no_title_of_the_next() -> None:
    lead = "경북 김천시가 7일 적극행정 우수공무원을 뽑았다."
    winners = "장려상에는 △산림과 석보람 주무관 △글자를 키운 교통과 편보람 △보건소 감보람 간호사가 이름을 올렸다."
    document = page(("title", "김천시, 우수공무원 선발"), ("body", lead), ("body", winners))
    metadata = read_article(document)
    awards = read_awards(document, metadata, Places(document, metadata))
    assert {award.recipient: award.person_title for award in awards} == {
        "석보람": "주무관",
        "편보람": None,
        "감보람": "간호사",
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("표보람 청주시의회의장과 만났다. 국회의원도 왔다.", ("표보람", "청주시의회의장", "청주시의회", "official")),
        ("하늘은행 표보람 은행장이 왔다.", ("표보람", "은행장", "하늘은행", "other")),
        ("하늘신문 표보람 사업국장이 왔다.", ("표보람", "사업국장", "하늘신문", "other")),
        ("표보람 국민의힘 대선 후보는 말했다.", ("표보람", "대선 후보", "국민의힘", "other")),
        ("하늘협회 회장 표보람에게는 표창이 돌아갔다.", ("표보람", "회장", "하늘협회", "other")),
        ("하늘협회 회장 표보람 외 1명이 받았다.", ("표보람", "회장", "하늘협회", "other")),
        ("옥천군 여권 담당 표보람 주무관이 맡았다.", ("표보람", "주무관", "옥천군", "official")),
        ("[표보람/취업준비생 : “좋은 일입니다.”]", ("표보람", None, None, "other")),
        ("[표보람 / 청주시 금천동]", ("표보람", None, None, "other")),
        ("◀INT▶ 표보람 (택시 기사)", ("표보람", None, None, "other")),
        ("[표보람 / 하늘협회장 : 모두 고치겠습니다.]", ("표보람", "하늘협회장", "하늘협회", "other")),
        ("[표보람 / 청년 농업인 : 모두 철거했죠.]", ("표보람", None, None, "other")),
        ("이날 표보람 조직위 사무총장이 왔다.", ("표보람", "사무총장", None, "other")),
        ("[표보람/ABC하늘방송총국장 : “좋은 일입니다.”]", ("표보람", "ABC하늘방송총국장", None, "official")),
    ],
)
def test_persons_of_councils_companies_and_films(sentence, expected):
    found = people("국회와 하늘은행이 함께했다.", sentence, "잔치는 밤까지 이어졌다.")
    assert [one[:2] for one in found] == [expected[:2]]
    assert expected[2] is None or found[0][2:] == expected[2:]


def test_councillors_listed_behind_their_title():
    found = people("수상자는 광역의원 구보람, 오보람, 표보람이 뽑혔다.")
    assert [one[:2] for one in found] == [(name, "광역의원") for name in ("구보람", "오보람", "표보람")]


@pytest.mark.parametrize(
    "sentence",
    [
        "상은 네 부문(국정, 광역, 기초, 기타)으로 나뉜다.",
        "우측 구보람 시장과 오보람 군수.",
        "세 분야(공간, 방재, 주거)다.",
    ],
)
def test_fields_and_sides_are_no_persons(sentence):
    assert {name for name, *_ in people(sentence)} <= {"구보람", "오보람"}


def test_persons_of_a_list_may_belong_to_one_body_by_word():
    found = people("누리소방서 의용소방대 소속 도보람, 구보람, 설보람 대원이 나섰다.")
    assert [(name, body) for name, _, body, _ in found if name != "한가람"] == [
        (name, "의용소방대") for name in ("도보람", "구보람", "설보람")
    ]
