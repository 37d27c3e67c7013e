"""What the site itself is told (mkdocs.yml): its address, its name, and extra.niemyet."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StringConstraints

from niemyet.model.field_checks import authority
from niemyet.model.fields import Section, Truth

SiteUrl = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+/([^\s]*/)?$")]
Authority = Annotated[str, AfterValidator(authority)]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]


class Settings(Section):
    """The site's own settings; `site_url` ends with a slash and may hold a sub-path."""

    site_url: SiteUrl = Field(
        title="Địa chỉ trang", description="Kết thúc bằng dấu /, ví dụ https://kehoach.example.vn/"
    )
    site_name: str = Field(title="Tên trang", description="Ví dụ Kế hoạch công khai.")
    accent: Colour = Field("#9b1c1c", title="Màu nhấn", description="Một màu dạng #rrggbb.")
    authority: Authority | None = Field(
        None,
        title="Gốc của mã nhận dạng",
        description="Tên miền của xã, phường và một ngày tên miền ấy đã là của mình, ví dụ kehoach.example,2026-12-01; "
        "mã trong lịch và bản tin theo đó, không đổi khi đổi địa chỉ trang.",
    )
    demo: Truth = Field(
        False, title="Trình diễn", description="true: trang trình diễn, không phải trang của xã, phường."
    )
    drafts: Truth = Field(
        False,
        title="Đăng dự thảo",
        description="true: dự thảo cũng được đăng, để lấy ý kiến. Mặc định dự thảo không được đăng.",
    )
    preview: Truth = Field(
        False,
        title="Bản xem trước",
        description="true: trang chỉ để xem trước, có cả dự thảo chưa được đăng (preview.yml).",
    )

    @property
    def shows_drafts(self) -> bool:
        """Whether drafts stand on the site: published, or only to be looked at."""
        return self.drafts or self.preview

    def absolute(self, address: str) -> str:
        """The full address of a path in the site."""
        return self.site_url + address

    def identifier(self, address: str) -> str:
        """What a path of the site is known by for ever: a tag URI (RFC 4151); without an authority its full address."""
        return f"tag:{self.authority}:{address}" if self.authority else self.absolute(address)

    @property
    def domain(self) -> str | None:
        """The domain that UIDs of events end with: the authority's, else the site's."""
        return self.authority.partition(",")[0] if self.authority else urlsplit(self.site_url).hostname
