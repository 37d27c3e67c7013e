"""MkDocs events, and nothing else: each is one call into the engine-free package `niemyet`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel

from niemyet.base.stopped import StoppedError
from niemyet.building.start import Running

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.pages import Page

running = Running()


@contextmanager
def stopping() -> Iterator[None]:
    """Where a build may say no."""
    try:
        yield
    except StoppedError as stopped:
        raise PluginError(str(stopped)) from None


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Keep which command runs, which later events are not told."""
    running.command = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything before a page is made; let the engine write aside."""
    with stopping():
        running.begin(config)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what none loads; add our lists, and the pages that the theme's chrome is taken from."""
    taken = Files([file for file in files if running.build.takes(file.dest_uri, file.src_dir or "")])
    with stopping():
        for address, in_navigation in running.build.addresses([file.dest_uri for file in taken]):
            inclusion = InclusionLevel.UNDEFINED if in_navigation else InclusionLevel.NOT_IN_NAV
            taken.append(File.generated(config, f"{address}index.md", content=" ", inclusion=inclusion))
    return taken


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give our pages their title; tell the links where the page is."""
    page.meta = running.build.meta(page.url, page.file.src_uri, page.file.content_string) or page.meta
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give our pages their content; let nothing that acts into the engine's own."""
    return running.build.content(page.url, html, [page.title or "", *map(str, page.meta.values())])


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the theme's templates what they ask for."""
    running.build.equip(env)
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep the chrome; everything else is written by the engine."""
    with stopping():
        return running.build.rendered(page.url, output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Likewise a template without a page."""
    return running.build.template(template_name, output_content)


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Make the rest, and publish."""
    with stopping():
        running.finish()


def on_build_error(error: Exception) -> None:
    """Tell a full disk in one line, wherever the engine itself comes upon it."""
    with stopping():
        running.fail(error)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Watch the plans, too; leave nothing behind."""
    running.serve(server)
    return server


def on_shutdown() -> None:
    """Let nothing write any more: now the engine takes its temporary site away."""
    running.end()
