"""The commands: what people type, and what is done."""

import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from dateline import bundle, explain, ledger, output, pipeline, publish, results, serve, undrafted
from dateline.model import Article
from dateline.options import Options, again, common, options
from dateline.problems import FORMATS, Where, as_text, error, nearest, ordered
from dateline.terminal import Stopped, progress, say, say_all, say_more, tell
from dateline.timeline import merging
from dateline.web import render


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--strict", is_flag=True, help="Warnings fail, too.")
@common
@click.pass_context
def dateline(context: click.Context, /, strict: bool, **given: Any) -> None:
    """Build a sourced timeline from a folder of articles: `python build.py` alone reads, updates and renders all."""
    if context.invoked_subcommand is None:
        run_build(options(given), strict)


@dateline.command("build")
@click.option("--strict", is_flag=True, help="Warnings fail, too.")
@common
def build_command(strict: bool, **given: Any) -> None:
    """Read the articles, update content/events, write the site (also without a command)."""
    run_build(options(given), strict)


def run_build(chosen: Options, strict: bool) -> None:
    started = time.monotonic()
    with progress(chosen) as watch:
        built, problems = pipeline.run(chosen.config, watch)
    if built is None or pipeline.failed(problems, strict):
        raise Stopped(problems, "nothing was written")
    site = chosen.output or chosen.config.parent / "site"
    if refusals := output.refusals(site, built.site, built.config.folder):
        raise Stopped((*problems, *refusals), "nothing was written")
    written = output.write(built.site, site)
    write_content(built.content)  # last: where the disk refuses the site, which can be made again, no entry has changed
    tell(problems, chosen)
    for what, names in (("new", written.new), ("changed", written.changed), ("removed", written.removed)):
        say_more(chosen, (f"{what}: {site / name}" for name in names))
    say_all(chosen, results.still_drafts(built.timeline))
    say(
        chosen,
        f"{site}: {results.events_told(built.timeline)}; {results.files_told(written, len(built.site))}; "
        f"{results.counted(problems)}; {time.monotonic() - started:.1f} s",
    )


def write_content(files: Mapping[Path, bytes]) -> None:
    """Write the files of content/, each in one step; what a killed build left of one goes."""
    for folder in {path.parent for path in files}:
        output.clear_parts(folder)
    for path, data in files.items():
        output.replace(path.parent, path.name, data)


@dateline.command("extract")
@click.option("--strict", is_flag=True, help="Warnings fail, too.")
@common
def extract_command(strict: bool, **given: Any) -> None:
    """Read the articles and update content/events; no site."""
    chosen, started = options(given), time.monotonic()
    topic, problems = pipeline.load(chosen.config)
    with progress(chosen) as watch:
        drafted, warnings = pipeline.draft(topic, watch)
    problems = ordered((*problems, *warnings))
    if pipeline.failed(problems, strict):
        raise Stopped(problems, "content/events was left as it was")
    files = pipeline.content_files(topic, drafted)
    write_content(files)
    tell(problems, chosen)
    say_more(chosen, (f"changed: {path}" for path in files))
    took = time.monotonic() - started
    reports = results.reports_told(drafted.ledger.reports, topic.articles)
    say(chosen, f"{reports}; {len(files) or 'no'} files changed; {results.counted(problems)}; {took:.1f} s")


@dateline.command()
@click.option("--strict", is_flag=True, help="Warnings fail, too.")
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How problems are printed.")
@common
def check(strict: bool, form: str, **given: Any) -> None:
    """List every problem of the content; nothing is written."""
    chosen = options(given)
    with progress(chosen) as watch:
        built, problems = pipeline.run(chosen.config, watch)
    if problems or form == "json":
        click.echo(FORMATS[form](problems))
    if form == "text":
        say_all(chosen, results.still_drafts(built.timeline) if built else ())
        say(chosen, results.counted(problems))
    if pipeline.failed(problems, strict):
        sys.exit(1)


@dateline.command("explain")
@click.argument("article")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@common
def explain_command(article: str, as_json: bool, **given: Any) -> None:
    """Show each sentence of ARTICLE (its id or path) with its dates, claims and reports, and the reason for each."""
    topic, problems = pipeline.load(options(given).config)
    if pipeline.failed(problems):
        raise Stopped(problems, "nothing can be explained before that is mended")
    drafted, _ = pipeline.draft(topic)
    for reading in drafted.readings:
        if is_meant(article, reading.article, topic.config.folder):
            drafts = [draft for draft in drafted.drafts if draft.article == reading.article.id]
            show = explain.as_json if as_json else explain.as_text
            links = merging.why(drafted.ledger.reports, topic.vocabulary)
            reading = undrafted.explained(ledger.explained(topic.ledger, reading))
            click.echo(show(reading, drafts, links))
            return
    where = Where((topic.config.content / "articles").as_posix())
    known = [found.id for found in topic.articles]
    hint = nearest(Path(article).stem, known) if known else "put articles there"
    raise Stopped((error(where, f"there is no article '{article}'", hint),), "nothing was explained")


def is_meant(name: str, article: Article, folder: Path) -> bool:
    """Whether people mean an article by its id, its file's name, or a path from here or from the topic's folder."""
    path = Path(article.path)
    paths = (Path(name), folder / name, path.parent / name)
    return name == article.id or any(each.resolve() == path.resolve() for each in paths)


@dateline.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--open", "open_browser", is_flag=True, help="Open the page in a browser.")
@common
def serve_command(host: str, port: int, open_browser: bool, **given: Any) -> None:
    """Preview that builds and reloads when an article, an entry, a template or a style is saved; no site is written."""
    chosen = options(given)
    folder = chosen.config.parent

    def build() -> serve.Built:
        render.environment.cache_clear()  # a template may have come that takes another's place
        built, problems = pipeline.run(chosen.config, preview=True)
        if built is None:
            return serve.Built(problems=problems)
        write_content(built.content)
        return serve.Built(built.site, problems, built.content)

    watched = (chosen.config, folder / "content", folder / "templates", render.SHIPPED)
    say_or_not = (lambda text: None) if chosen.quiet else click.echo
    serve.serve(build, watched, host=host, port=port, open_browser=open_browser, say=say_or_not)


@dateline.command("publish")
@click.option("--remote", default="origin", show_default=True)
@click.option("--branch", default="gh-pages", show_default=True)
@click.option("--dry-run", is_flag=True, help="Tell what would be pushed, and push nothing.")
@common
def publish_command(remote: str, branch: str, dry_run: bool, **given: Any) -> None:
    """Push the built site to a branch that GitHub Pages serves."""
    chosen = options(given)
    built, problems = pipeline.run(chosen.config)
    if built is None:
        raise Stopped(problems, "nothing was pushed")
    settings = built.config
    site = chosen.output or settings.site
    if output.listed(site) and any(output.content(site / name) != data for name, data in built.site.items()):
        hint = f"build it anew: {again(chosen)} (the preview of 'serve' leaves it as it is)"
        old = error(Where(str(site)), "is not what the content says now", hint)
        raise Stopped((*problems, old), "nothing was pushed")
    done = publish.publish(
        site,
        settings.folder,
        remote=remote,
        branch=branch,
        cname=settings.cname,
        dry_run=dry_run,
        problems=problems,
        build=again(chosen),
    )
    say(chosen, str(done))


@dateline.command("bundle")
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@common
def bundle_command(file: Path | None, **given: Any) -> None:
    """Write the whole timeline as one HTML FILE (timeline.html), for e-mail or a USB stick."""
    chosen = options(given)
    with progress(chosen) as watch:
        built, problems = pipeline.run(chosen.config, watch)
    if built is None:
        raise Stopped(problems, "nothing was written")
    tell(problems, chosen)
    path = file or built.config.folder / "timeline.html"
    data = bundle.build(built.site, built.config.site_url)
    output.write_page(path, data)
    say(chosen, f"{path}: {results.events_told(built.timeline)}, {len(data) / 1e6:.1f} MB")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; gives back its exit code: 0 done, 1 problems in the content, 2 wrong usage."""
    try:
        dateline.main(args=arguments, prog_name="build.py")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 1
    except output.Refused as refused:
        click.echo(as_text(refused.problems), err=True)
        return 1
    except OSError as fault:
        click.echo(f"{fault.filename or 'dateline'}: error: {fault.strerror or fault}", err=True)
        return 1
    return 0
