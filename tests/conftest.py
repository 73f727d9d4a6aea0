"""What a run left out is named at its end; with DATELINE_ALL=1 leaving out is failing."""

import os
from collections import Counter

import pytest

ALL = "DATELINE_ALL"


def left_out(reporter: pytest.TerminalReporter) -> Counter[str]:
    """The reason of each skip with the number of tests that it hit."""
    reasons: Counter[str] = Counter()
    for report in reporter.stats.get("skipped", []):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        reasons[reason.removeprefix("Skipped: ")] += 1
    return reasons


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and os.environ.get(ALL) and left_out(reporter) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reasons = left_out(terminalreporter)
    if reasons:
        failing = f" ({ALL} is set: this is a failure)" if os.environ.get(ALL) else ""
        terminalreporter.section(f"left out{failing}")
    for reason, number in sorted(reasons.items()):
        terminalreporter.line(f"{number} test{'s' * (number != 1)}: {reason}")
