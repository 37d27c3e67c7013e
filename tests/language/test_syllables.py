"""What passes for a Vietnamese syllable: onset, rhyme and tone together."""

import pytest

from niemyet.language.syllables import is_syllable

TRUE = """
kế hoạch tổ chức hội nghị sơ kết tổng công tác cải cách hành chính triển khai nhiệm vụ quý năm thực hiện quyết định số
ngày của ủy ban nhân dân phường về việc ban nhà nước xã tháng cuối đầu mục đích yêu cầu đánh giá những kết quả đã đạt được
và mặt còn tồn tại hạn chế quán triệt tiêu đề ra giải pháp để có chất lượng hiệu cao hơn biểu dương khen thưởng tập thể cá
lập thành tích xuất sắc phải khách quan minh bạch tiết kiệm ưu điểm khắc phục nêu rõ nguyên rút bài học kinh đồng thời thống
nhất nội dung nghiệm trình bày báo cáo hướng thông xếp hạng cơ chuyên môn thuộc trọng tâm gian địa dự kiến tuần hai mươi
phòng họp gác hội trường xe buýt phần đại biểu lãnh đạo văn sở thủ tục pháp chế thường trực đảng chủ tịch chỉ giúp kinh
nghiêng quyết khuya huýt gìn giếng gì giết giặc giữ giữa giường giũa quẫy quẹt quỳnh quýt quyển quốc quở quơ quớt quạnh
xoong boong soóc moóc khuỷu khuấy khuân khuâng huơ thuở huỵch nguệch huênh hoang toác xoạc hoạch ngoạm ngoẹo ngoèo khoét
loẹt xoèn ngoằn ngoèo loắt choắt hoẵng xoăn thoăn thoắt oằn oẳn uỵch uể oải uống uyên ương ưỡn yếm yên yết yểm yêu yểng
y tế ý kiến lý kỹ kỷ mỹ sỹ tỷ hy vy ly ích im ít iu ỉa êm ếch ễnh ương ơn ớt ốc ông ồn ẩm ấp ắc ăn ẵm ao áo ác ạch
nghỉ nghề nghe nghịch nghiệp nghèo nghén ngữ ngành ngõ ngủ ngưỡng nguyễn nguyện ghi ghế ghè ghim ghềnh kể kẻ kẹt kênh kìm
chuyển chuồng chưởng chửi chín trưởng truyền trẻ trượt trứng trôi thuế thuyền thuộc thiếu thuốc thẳm phương phượng phẩm
đuổi đuôi đường đượm đĩa đựng đẽo rượu rươi rỡ ruộng sướng sửa suối suýt xuyên xướng vượt vườn vuông vẫn lũy lụy luyện
nhuyễn nhướng nhọt nhuộm mướp mương muỗm bưởi bướm buồn buýt tuyết tuýp tuy nạo vét rác nước thải lợn gà dại sởi bơi đuối
bèo cỏ kè cống đê điều mương ải hạn mặn thịt sống rau quả bếp ăn chợ quán nhậu phở bún miến cháo cua ốc ếch nhái
hoà hòa hoá hóa uỷ ủy thuỷ thủy khoẻ khỏe loè lòe tuỳ tùy luỹ lũy huỷ hủy toả tỏa xoá xóa quý quỹ quỵ qua quà quê
pin pa nô sa bản hoàn toàn thoại ngoài xoay xoáy hoặc khoảng loan toán khoán oanh doanh hoạnh ngoao xoẹt
"""

# As a scanner without Vietnamese leaves them, or with a tone or a letter where none can be.
FALSE = """
chirc nhiém phudng thudng phuong tac cach cac tich hién hop céo muu gidi ciia hanhh viéc thuc truc nuéc duoc dat
luu dién luong bdo dwa trinhh hoch tiéuu nghiép trién khac phuc kinhh ngiệp nghàn gế kó ceo ngé ghanh qa qủa
nghia̛ nghịêp hòan tóan qúy thuơng trườg nhgiệm đựơc hướg ngưòi thựv việv jeep fan zalo
f j w z sttt tr ng bc dl kinhphi cảicách hànhchính chứcc
iên iêu kwan pho̧ lể́
"""

EITHER = ("hoà", "hòa", "khoẻ", "khỏe", "tuỳ", "tùy", "HOÀ".lower(), "Ủy".lower())


@pytest.mark.parametrize("word", sorted(set(TRUE.split())))
def test_a_vietnamese_syllable_is_one(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", sorted(set(FALSE.split())))
def test_what_cannot_be_said_in_vietnamese_is_none(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize("word", EITHER)
def test_both_placements_of_the_tone_are_right(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["cac", "hop", "tach", "bat", "càc", "hỏp", "tãch", "bàt"])
def test_a_stop_at_the_end_bears_only_two_tones(word: str) -> None:
    assert not is_syllable(word)


def test_nothing_is_no_syllable() -> None:
    assert not is_syllable("")
    assert not is_syllable("123")
