import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import page

from posang.contract import TABLES
from posang.records.metadata import read_article
from posang.records.people import read_people
from posang.records.places import Places
from posang.records.quotes import Quote, read_quotes

LEAD = "경북 김천시(시장 한가람)가 올해 큰 상을 받았다."


def quotes(*body, title=None):
    document = page(*([("title", title)] if title else []), *(("body", text) for text in body))
    metadata = read_article(document)
    places = Places(document, metadata)
    found = read_quotes(document, metadata, places, read_people(document, metadata, places))
    assert all(document.text[quote.start : quote.end] == quote.text for quote in found)
    return [(quote.speaker, quote.speaker_title, quote.text) for quote in found]


def test_rows_have_the_columns_of_the_contract():
    assert set(Quote.__slots__) | {"page_id"} == set(TABLES["quotes"].schema.names)


@pytest.mark.parametrize(
    "sentence",
    [
        "한가람 시장은 “주민과 함께 얻은 결과다”라고 말했다.",
        '한가람 김천시장은 "주민과 함께 얻은 결과다"라고 말했다.',
        "한가람 시장은 ”주민과 함께 얻은 결과다“라고 말했다.",
        "한가람 시장은 ‘주민과 함께 얻은 결과다’라고 소감을 밝혔다.",
        "한가람 시장은 「주민과 함께 얻은 결과다」라고 밝혔다.",
        "“주민과 함께 얻은 결과다”라고 한가람 시장은 말했다.",
        "“주민과 함께 얻은 결과다” 한가람 시장의 말이다.",
        "한 시장은 “주민과 함께 얻은 결과다”라며 웃었다.",
        "시장은 “주민과 함께 얻은 결과다”라고 말했다.",
        "한시장은 “주민과 함께 얻은 결과다”라고 말했다.",
        "한가람 시장 “주민과 함께 얻은 결과다”라며 웃었다.",
        "한가람 시장: “주민과 함께 얻은 결과다”",
        "한가람 시 1인가구대책추진단장은 “주민과 함께 얻은 결과다”라고 말했다.",
    ],
)
def test_the_speaker_in_all_forms(sentence):
    assert quotes(LEAD, sentence) == [("한가람", "시장", "주민과 함께 얻은 결과다")]


def test_two_runs_of_one_sentence_have_one_speaker():
    found = quotes(LEAD, "한가람 시장은 “기쁘고 고마운 일”이라며 “내년에는 더 뛰겠다”고 말했다.")
    assert found == [("한가람", "시장", "기쁘고 고마운 일"), ("한가람", "시장", "내년에는 더 뛰겠다")]


@pytest.mark.parametrize(
    "sentence",
    [
        "한가람 시장은 “온 직원이 함께 뛴 결과”라며“내년에는 더 뛰겠다”고 말했다.",
        "한가람 시장은 “온 직원이 함께 뛴 결과”라며 “내년에는 복지와 안전, 일자리를 비롯해 시민의 삶에 와닿는 일을 "
        "하나씩 챙겨 모두가 함께 웃을 수 있는 살기 좋은 고장을 만드는 데 온 힘을 다하고 또 다하겠다”고 말했다.",
        "한가람 시장은 “온 직원이 함께 뛴 결과”라며 공을 돌렸다.",
    ],
)
def test_words_without_a_verb_of_their_own_are_speech(sentence):
    assert quotes(LEAD, sentence)[0] == ("한가람", "시장", "온 직원이 함께 뛴 결과")


def test_words_that_go_on():
    found = quotes(LEAD, "한가람 시장은 “기쁘고 고마운 일”이라고 말했다. 이어 “내년에는 더 뛰겠다”고 덧붙였다.")
    assert [speaker for speaker, *_ in found] == ["한가람", "한가람"]


def test_words_that_go_on_in_the_next_paragraph():
    found = quotes(LEAD, "한가람 시장은 “기쁘고 고마운 일”이라고 말했다.", "또한 “내년에는 더 뛰겠다”고 밝혔다.")
    assert [speaker for speaker, *_ in found] == ["한가람", "한가람"]


def test_he_is_who_was_spoken_of_last():
    found = quotes(LEAD, "세정과 천보람 주무관은 석 달을 매달렸다. 그는 “이웃이 도와준 덕분이다”라고 했다.")
    assert found == [("천보람", "주무관", "이웃이 도와준 덕분이다")]


def test_words_that_a_paragraph_leaves_open_end_in_the_next_one():
    first = "한가람 시장은 “어려운 한 해였다."
    found = quotes(LEAD, first, "그래도 모두 힘을 모았다”며 “내년에는 더 뛰겠다”고 말했다.")
    words = ["어려운 한 해였다.", "그래도 모두 힘을 모았다", "내년에는 더 뛰겠다"]
    assert found == [("한가람", "시장", text) for text in words]


@pytest.mark.parametrize("word", ["최근에는", "모두가 찾기를 꺼리는", "올해는"])
def test_words_with_the_particle_of_a_topic_are_no_speakers(word):
    assert [(speaker, title) for speaker, title, _ in quotes(f"{word} “내년에는 더 뛰겠다”는 말이 돈다.")] == [
        (None, None)
    ]


def test_a_caption_names_who_speaks_in_the_next_line():
    found = quotes(LEAD, "▶ 인터뷰 : 도보람 / 누리면장", "- “주민과 함께 얻은 결과다”")
    assert found == [("도보람", "누리면장", "주민과 함께 얻은 결과다")]


def test_an_office_to_come_is_a_title_too():
    found = quotes(LEAD, "구보람 시장 당선인은 웃었다.", "구 당선인은 “주민과 함께 얻은 결과다”라고 말했다.")
    assert found == [("구보람", "시장 당선인", "주민과 함께 얻은 결과다")]


def test_a_bodys_unnamed_official_goes_by_the_body():
    for ahead in ("", "한편 ", "이에 대해 "):
        found = quotes(LEAD, f"{ahead}시 관계자는 “내년에는 더 뛰겠다”고 말했다.")
        assert found == [("시 관계자", None, "내년에는 더 뛰겠다")]


def test_other_unnamed_sources_have_a_title_only():
    said = quotes(LEAD, "김천시 감사 담당 공무원은 “내년에는 더 뛰겠다”고 말했다.")
    assert said == [("김천시 감사 담당 공무원", None, "내년에는 더 뛰겠다")]
    film = quotes(LEAD, "◀SYN▶ 하늘의료원 관계자(음성변조)", "“점수로만 재니까 억울하죠.”")
    assert film == [("하늘의료원 관계자", None, "점수로만 재니까 억울하죠.")]
    assert quotes(LEAD, "관계자는 “내년에는 더 뛰겠다”고 말했다.") == [(None, "관계자", "내년에는 더 뛰겠다")]
    assert quotes(LEAD, "하늘협회 상담실은 “고령 농가가 많은 탓”이라고 했다.") == [
        (None, "하늘협회 상담실", "고령 농가가 많은 탓")
    ]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("제천시는 “고령 인구가 많은 탓”이라고 했다.", "제천시"),
        ("제천시의회는 “고령 인구가 많은 탓”이라고 했다.", "제천시의회"),
        ("제천시 감사실은 “고령 인구가 많은 탓”이라고 했다.", "제천시 감사실"),
        ("시민단체 하늘지킴이는 “고령 인구가 많은 탓”이라고 했다.", "하늘지킴이"),
    ],
)
def test_governments_councils_and_civic_groups_speak_by_name(sentence, speaker):
    assert quotes(LEAD, sentence) == [(speaker, None, "고령 인구가 많은 탓")]


@pytest.mark.parametrize(
    ("questions", "answers"),
    [
        (("- 소감이 어떤가.", "- 앞으로 할 일은."), ("“이웃이 도와준 덕분이죠.”", "“늘 하던 대로 할 겁니다.” (웃음)")),
        (("Q. 소감이 어떤가?", "Q. 앞으로 할 일은?"), ("A. “이웃이 도와준 덕분이죠.”", "A. “늘 하던 대로 할 겁니다.”")),
        (("소감이 어떻습니까?", "앞으로 할 일은요?"), ("“이웃이 도와준 덕분이죠.”", "“늘 하던 대로 할 겁니다.”")),
    ],
)
def test_answers_of_an_interview_are_of_whom_it_is_about(questions, answers):
    talk = [line for pair in zip(questions, answers, strict=True) for line in pair]
    found = quotes("세정과 천보람 주무관을 구보람 팀장 방에서 만났다.", *talk, title="천보람 주무관을 만나다")
    assert [(speaker, text) for speaker, _, text in found] == [
        ("천보람", "이웃이 도와준 덕분이죠."),
        ("천보람", "늘 하던 대로 할 겁니다."),
    ]


def test_he_is_whom_an_interview_is_about_whomever_he_has_spoken_of():
    talk = (
        "― 소감부터 듣고 싶다.",
        "△얼떨떨하다. 김천시 구보람 팀장은 울기까지 했다.",
        "― 바람은.",
        "△없다. 일할 뿐이다.",
    )
    lead = "세정과 천보람 주무관의 책상에는 돋보기가 있다."
    found = quotes(lead, *talk, "헤어질 때 그는 “상보다 기름값이 더 급하다”며 웃었다.")
    assert found == [("천보람", "주무관", "상보다 기름값이 더 급하다")]


def test_items_of_a_list_are_no_interview():
    items = ("- 상을 받은 곳은 셋이다.", "- 군은 “다섯 곳을 뽑았다”고 했다.")
    found = quotes("세정과 천보람 주무관이 상을 받았다.", *items, "“이웃이 도와준 덕분이다.”")
    assert found[-1][0] is None


@pytest.mark.parametrize("asked", ["천 주무관에게 비결을 묻자", "천 주무관은 늘 웃는다. 그에게 비결을 물었더니"])
def test_whom_the_article_asks_is_who_answers(asked):
    found = quotes("세정과 천보람 주무관이 상을 받았다.", f"{asked} “이웃이 도와준 덕분이다”라고 했다.")
    assert found == [("천보람", "주무관", "이웃이 도와준 덕분이다")]


@pytest.mark.parametrize("act", ["당부", "주문", "거듭 강조"])
def test_words_that_somebody_asks_for(act):
    found = quotes(LEAD, f"한가람 시장은 “이웃을 먼저 살펴 줄 것”을 {act}했다.")
    assert found == [("한가람", "시장", "이웃을 먼저 살펴 줄 것")]


def test_a_term_that_somebody_stresses_is_no_quote():
    assert quotes(LEAD, "한가람 시장은 “현장 중심 행정”을 강조했다.") == []


@pytest.mark.parametrize("tail", ["’을 당부했다.", "'라고 말했다.", "’이라며 웃었다."])
def test_a_single_mark_closes_what_a_double_one_has_opened(tail):
    found = quotes(LEAD, f"한가람 시장은 “모두가 이웃을 먼저 살펴 준 덕에 얻은 결과이니 더 힘쓸 것{tail}")
    assert found == [("한가람", "시장", "모두가 이웃을 먼저 살펴 준 덕에 얻은 결과이니 더 힘쓸 것")]


def test_words_in_a_headline_are_of_the_one_person_that_it_names():
    assert quotes("천보람 주무관이 상을 받았다.", title="천보람 주무관 “이웃 덕에 받았어요”") == [
        ("천보람", "주무관", "이웃 덕에 받았어요")
    ]
    two = quotes("천보람 주무관과 구보람 팀장이 상을 받았다.", title="천보람·구보람 “이웃 덕에 받았어요”")
    assert two == [(None, None, "이웃 덕에 받았어요")]


def test_a_headline_may_close_with_any_words_of_the_person_in_front_of_them():
    for words in ("상은 이웃이 차린 밥상에 얹은 고명", "만년 꼴찌, 장부부터 새로 썼죠"):
        assert quotes("천보람 주무관이 상을 받았다.", title=f"[만남] 천보람 누리군 주무관 “{words}”") == [
            ("천보람", "주무관", words)
        ]
    assert quotes("천보람 주무관이 상을 받았다.", title="천보람 주무관, “이웃 살림꾼” 대회 대상") == []
    assert quotes("천보람 주무관이 상을 받았다.", title="일 잘하는 비결은 “이웃 살림꾼 모임”") == []


@pytest.mark.parametrize(
    "caption",
    ["[ 도보람 / 누리면장 ]", "도보람 / 누리면장", "<인터뷰> 도보람/누리면장", "◀INT▶ 도보람 누리면장"],
)
def test_captions_of_a_broadcast_name_who_speaks(caption):
    ((speaker, _, text),) = quotes(LEAD, caption, "“주민과 함께 얻은 결과입니다.”")
    assert (speaker, text) == ("도보람", "주민과 함께 얻은 결과입니다.")


@pytest.mark.parametrize(
    "caption",
    [
        "도보람/누리면장 : ",
        "도보람 / 누리면장 ",
        "도보람(누리면장): ",
        "도보람 면장/누리면: ",
        "도보람 누리면장 : ",
        "도보람/누리면 면장/",
    ],
)
def test_captions_may_hold_the_words(caption):
    ((speaker, _, _),) = quotes(LEAD, f"[{caption}“주민과 함께 얻은 결과입니다.”]")
    assert speaker == "도보람"


def test_a_speaker_with_his_age():
    assert quotes(LEAD, "주민 도보람(67)씨는 “주민과 함께 얻은 결과”라고 했다.")[0][0] == "도보람"


@pytest.mark.parametrize("act", ["라며 자세를 낮췄다", "이라며 눈시울을 붉혔다", "라면서 두 손을 모았다"])
def test_words_that_are_cited_are_speech_whatever_the_verb(act):
    assert quotes(LEAD, f"한가람 시장은 “애쓴 직원들의 공”{act}.") == [("한가람", "시장", "애쓴 직원들의 공")]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("하늘참여연대도 이날 논평을 내 “고령 농가가 많은 탓”이라고 했다.", "하늘참여연대"),
        ("하늘의료원 노조는 “고령 농가가 많은 탓”이라고 했다.", "하늘의료원 노조"),
        ("하늘농민회는 “고령 농가가 많은 탓”이라고 했다.", "하늘농민회"),
        ("공무원 노조는 “고령 농가가 많은 탓”이라고 했다.", None),
    ],
)
def test_unions_and_associations_speak_by_name(sentence, speaker):
    assert quotes(LEAD, sentence)[0][0] == speaker


@pytest.mark.parametrize(
    "sentence",
    [
        "상 이야기가 나오자 그는 손을 저었다. “주민과 함께 얻은 결과입니다.”",
        "목표를 묻는 말에는 짧게 답했다. “주민과 함께 얻은 결과입니다.”",
    ],
)
def test_a_sentence_may_announce_words_of_whom_the_text_speaks(sentence):
    assert quotes(LEAD, f"한가람 시장은 웃었다. {sentence}")[0][0] == "한가람"


def test_words_behind_another_sentence_are_nobodys():
    assert quotes(LEAD, "한가람 시장이 왔다.", "반응도 좋았다. “주민과 함께 얻은 결과입니다.”")[0][0] is None


@pytest.mark.parametrize(
    "sentence",
    [
        "군은 “기관장의 혁신 리더십” 부문에서 높은 점수를 받았다.",
        "주민들이 “물길 민원실”이라고 부르는 곳이다.",
        "군은 ‘열여덟 예산학교’라고 이름 붙인 사업을 열었다.",
        "군은 “도우미”라는 사업을 편다.",
        "최우수상은 “버려진 빈집, 아이들에게 돌려주자” 사례를 낸 주택과가 받았다.",
        "군은 “쓰레기는 줄이고 웃음은 늘리자!”는 구호를 내걸었다.",
        "대상은 “할머니 부엌이 도서관이 됐어요”를 쓴 학생에게 돌아갔다.",
        "세정과는 “찾아가는 창구, 섬까지 갑니다”로 우수상을 받았다.",
    ],
)
def test_terms_and_names_are_no_quotes(sentence):
    assert quotes(LEAD, sentence) == []


def test_a_mark_that_is_not_closed_swallows_nothing():
    found = quotes(LEAD, "한가람 시장은 “기쁘다. 고맙다고 말했다. “내년에는 더 뛰겠다”고 덧붙였다.")
    assert found[-1][2] == "내년에는 더 뛰겠다"


@given(st.text(alphabet="가한가람시장은 “”\"'‘’라고다.말했그는관계자「」", max_size=60))
def test_any_text_is_borne(text):
    quotes(LEAD, text if text.strip() else "가", title="“무엇일까?” 한가람 시장")


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("한 전 시장은", "한가람"),
        ("한 부시장은", "한가람"),
        ("한가람(53) 시장은", "한가람"),
        ("참한 씨는", None),  # no surname: it stands in a word
        ("한 시장실은", None),  # no title: its word goes on
    ],
)
def test_a_speaker_is_known_by_surname_and_title(subject, speaker):
    (found,) = quotes(LEAD, f"{subject} “주민과 함께 얻은 결과다”라고 말했다.")
    assert found[0] == speaker


@pytest.mark.parametrize("verb", ["따졌다", "질타했다", "나무랐다", "몰아붙였다"])
def test_words_that_a_verb_of_reproach_takes_up_are_said(verb):
    (found,) = quotes(LEAD, f"한가람 시장은 “세금으로 산 상장”이라고 {verb}.")
    assert found[0] == "한가람"


@pytest.mark.parametrize(
    ("lead", "sentence", "speaker"),
    [
        ("한가람 달서구청장이 상을 받았다.", "한 청장은 “주민과 함께 얻은 결과다”라고 말했다.", "한가람"),
        ("한가람 김천시장이 상을 받았다.", "한 시장의 경우 현장을 돌며 “힘을 모아 달라”고 지시했다.", "한가람"),
        (LEAD, "[설보람/ABC하늘방송총국장 : “주민과 함께 얻은 결과입니다.”]", "설보람"),
        (LEAD, "[설보람/취업준비생 : “주민과 함께 얻은 결과입니다.”]", "설보람"),
        (LEAD, "한가람 시장은 “주민과 함께 얻은 결과”라고 목소리를 높였다.", "한가람"),
        (LEAD, "한가람 시장은 “주민과 함께 얻은 결과”라고 선을 그었다.", "한가람"),
    ],
)
def test_speakers_by_short_offices_in_films_and_with_other_verbs(lead, sentence, speaker):
    (found,) = quotes(lead, sentence)
    assert found[0] == speaker


@pytest.mark.parametrize("caption", ["◀INT▶ 설보람 (택시 기사)", "[설보람 / 취업준비생]", "▶ 인터뷰 : 설보람 / 귀농인"])
def test_a_caption_names_whoever_speaks_below_it(caption):
    (found,) = quotes(LEAD, caption, "“주민과 함께 얻은 결과입니다.”")
    assert found[0] == "설보람"


@pytest.mark.parametrize(
    ("paragraphs", "texts"),
    [
        (
            ("도보람 면장은 “모두 애쓴 결과라 뜻깊다.", "“내년에도 잘하겠다”고 말했다."),
            ("모두 애쓴 결과라 뜻깊다.", "내년에도 잘하겠다"),
        ),
        (
            ("도보람 면장은 “모두 애쓴 결과다. 내년에도", "더 잘하겠다”고 말했다."),
            ("모두 애쓴 결과다. 내년에도", "더 잘하겠다"),
        ),
        (
            ('도보람 면장은 "모두 애쓴 결과다.', "‘으뜸 면’이라고 불러 줘 고맙다.", '더 잘하겠다"고 말했다.'),
            ("모두 애쓴 결과다.", "‘으뜸 면’이라고 불러 줘 고맙다.", "더 잘하겠다"),
        ),
    ],
)
def test_words_over_several_paragraphs_have_one_speaker(paragraphs, texts):
    assert quotes(LEAD, *paragraphs) == [("도보람", "면장", text) for text in texts]


def test_short_sentences_that_a_verb_of_speech_takes_up_are_quotes():
    assert quotes(LEAD, "도보람 면장은 “고맙다”고 말했다.") == [("도보람", "면장", "고맙다")]
    assert quotes(LEAD, "도보람 면장은 “더 잘하겠다”고 했고, 상은 이웃이 받았다.") == [
        ("도보람", "면장", "더 잘하겠다")
    ]
    assert quotes(LEAD, "도보람 면장은 “최고”라고 말했다.") == []


@pytest.mark.parametrize("behind", ["는 게 도보람 면장의 설명이다.", "는 것이 도보람 면장의 얘기다."])
def test_words_may_be_someones_account(behind):
    assert quotes(LEAD, f"“이웃과 함께 얻은 결과라 뜻깊다”{behind}") == [
        ("도보람", "면장", "이웃과 함께 얻은 결과라 뜻깊다")
    ]
