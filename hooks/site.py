"""MkDocs events, and nothing else: each is one call into the engine-free package `niemyet`."""

from __future__ import annotations

import atexit
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel

from niemyet.base import new_files
from niemyet.base.stopped import StoppedError
from niemyet.building import start
from niemyet.building.engine import Site
from niemyet.building.publish import exchange

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.pages import Page

    from niemyet.building.session import Build

_running = start.Running()


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Keep which command runs, which later events are not told."""
    _running.command = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything before a page is made; let the engine write aside."""
    _running.between_builds.clear()
    with _stopping():
        build = config.extra["niemyet_build"] = start.begin(Site.of(config, _running.command), _running)
    config.site_dir = str(exchange.scratch_of(build.site.live))
    if _is_idle(config):
        config.nav = None
        config.theme.dirs.clear()  # else the engine lists all files of the theme, thousands of icons among them
        config.theme.static_templates.clear()
    else:
        config.markdown_extensions.append(_build(config).links)  # type: ignore[arg-type]  # Python-Markdown takes objects too
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Let the engine render our lists, and the pages that the theme's chrome is taken from; leave out what none loads."""
    if _is_idle(config):
        return Files([])
    for file in [file for file in files if file.src_dir in config.theme.dirs]:
        if _build(config).leaves_out(file.dest_uri):
            files.remove(file)
    with _stopping():
        for address, in_navigation in _build(config).addresses([file.dest_uri for file in files]):
            inclusion = InclusionLevel.UNDEFINED if in_navigation else InclusionLevel.NOT_IN_NAV
            files.append(File.generated(config, f"{address}index.md", content=" ", inclusion=inclusion))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give our pages their title; tell the links where the page is."""
    own = _build(config).page(page.url)
    _build(config).links.at(page.file.src_uri, page.url, page.file.content_string)
    if own:
        page.meta = _build(config).meta(own)
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give our pages their content; let nothing that acts into the engine's own."""
    own = _build(config).page(page.url)
    return own.content if own else _build(config).links.published(html, [page.title or "", *_told(page)])


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the theme's templates what they ask for."""
    if not _is_idle(config):
        _build(config).equip(env)
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep the chrome; everything else is written by the engine."""
    with _stopping():
        return _build(config).rendered(page.url, output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Likewise a template without a page."""
    return _build(config).template(template_name, output_content)


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Make the rest, and publish."""
    with _stopping():
        _build(config).finish()
    _running.between_builds.set()


def on_build_error(error: Exception) -> None:
    """Tell a full disk in one line, wherever the engine itself comes upon it."""
    _running.between_builds.set()
    if isinstance(error, OSError):
        raise PluginError(new_files.in_one_line(error)) from None


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Follow the plans, too; leave nothing behind."""
    from niemyet.sources.watching import watch  # not before it is needed: no other command watches anything

    site = _build(config).site
    atexit.register(exchange.clear_aside, site.live)
    atexit.register(_running.end)
    atexit.register(watch(site.root / "plans", site.root / start.SIGN, _running.between_builds, server))
    return server


def _told(page: Page) -> list[str]:
    """What a page's header says of it, which the theme prints as it is."""
    return [str(value) for value in page.meta.values()]


def _is_idle(config: MkDocsConfig) -> bool:
    return isinstance(config.extra["niemyet_build"], start.Idle)


def _build(config: MkDocsConfig) -> Build:
    build: Build = config.extra["niemyet_build"]
    return build


@contextmanager
def _stopping() -> Iterator[None]:
    try:
        yield
    except StoppedError as stopped:
        raise PluginError(str(stopped)) from None
