"""A real JupyterLab and a real browser, started once for all tests in this folder.

    lab_at(root)      a JupyterLab whose root is that folder (the repository's, say); stays up to the end
    browser           Chromium; the tests are skipped where there is none
    notebook          a NotebookPage with an empty notebook in a temporary folder
    page_without_kernel   a function: {name: explorer} -> a page with each in #name, as on the course's site
    screenshots       where pictures go: the folder in COURSE_SCREENSHOTS, else a temporary one
"""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from .looking import explorers_on_a_site

REPOSITORY = Path(__file__).resolve().parents[2]
WAIT = 60_000                 # milliseconds for anything on a slow shared machine
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
BROWSER_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking",
                     "--disable-component-update", "--disable-sync", "--no-first-run"]


@pytest.fixture(scope="session")
def browser():
    """Playwright's Browser."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip(f"no browser found; looked for {', '.join(BROWSERS)}")
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=BROWSER_ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def lab_at(tmp_path_factory):
    """A function: root folder -> address of a JupyterLab there, one server a root."""
    addresses = {}
    with contextlib.ExitStack() as servers:
        def start(root):
            root = Path(root).resolve()
            if root not in addresses:
                addresses[root] = servers.enter_context(_running_lab(root, tmp_path_factory.mktemp("jupyter")))
            return addresses[root]

        yield start


@pytest.fixture(scope="session")
def screenshots(tmp_path_factory):
    folder = Path(os.environ.get("COURSE_SCREENSHOTS") or tmp_path_factory.mktemp("screenshots"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def page_without_kernel(browser, tmp_path):
    """A function: {name: explorer} -> a page with each in #name, a phone's by default; no script of it may fail."""
    failures = []
    with contextlib.ExitStack() as opened:
        def start(explorers, *, width=390, height=800, scheme="light"):
            address = opened.enter_context(explorers_on_a_site(tmp_path, explorers))
            context = browser.new_context(viewport={"width": width, "height": height}, has_touch=True, color_scheme=scheme)
            opened.callback(context.close)
            page = context.new_page()
            page.on("pageerror", lambda error: failures.append(error))
            page.goto(address)
            return page

        yield start
    assert failures == []


@pytest.fixture(scope="session")
def notebook(browser, lab_at, tmp_path_factory):
    root = tmp_path_factory.mktemp("notebooks")
    write_notebook(root / "lesson.ipynb", [])
    context = browser.new_context(viewport={"width": 1280, "height": 900}, has_touch=True)
    context.set_default_timeout(WAIT)
    opened = NotebookPage(context.new_page(), lab_at(root), "lesson.ipynb")
    yield opened
    context.close()


def write_notebook(path, sources):
    """A notebook of code cells."""
    cells = [{"cell_type": "code", "id": f"cell-{index}", "metadata": {}, "execution_count": None, "outputs": [],
              "source": source} for index, source in enumerate(sources)]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    path.write_text(json.dumps({"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}))


class NotebookPage:
    """One notebook, open in JupyterLab with its kernel running.

    JupyterLab is driven through its own commands (window.jupyterapp), not through menus whose texts change.
    """

    def __init__(self, page, address, name):
        self.page = page
        page.goto(f"{address}/lab/tree/{name}?reset")         # no tabs of an earlier page
        page.wait_for_function(
            "() => window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'")
        self._run_command("application:toggle-left-area")

    def show(self, source):
        """Runs `source` as the notebook's only cell and returns the cell's output once it is there."""
        # A leftover of the last run would be mistaken for the new output.
        self.page.evaluate(
            """source => {
                const { content } = window.jupyterapp.shell.currentWidget;
                content.activeCell.model.clearExecution();
                content.activeCell.model.sharedModel.setSource(source);
            }""", source)
        self.page.wait_for_function("() => !document.querySelector('.jp-Notebook .jp-OutputArea-child')")
        self._run_command("notebook:run-all-cells")
        output = self.page.locator(".jp-Notebook .jp-OutputArea-output").first
        output.wait_for()
        error = self.page.locator('.jp-Notebook [data-mime-type="application/vnd.jupyter.error"]')
        if error.count():
            raise RuntimeError(f"the cell failed:\n{error.first.inner_text()}")
        return output

    def run(self, source):
        """Runs `source` in the kernel, outside of the notebook, and returns what it printed."""
        return self.page.evaluate(
            """async ([source, limit]) => {
                const { kernel } = window.jupyterapp.shell.currentWidget.sessionContext.session;
                const request = kernel.requestExecute({ code: source });
                let printed = "";
                request.onIOPub = ({ header, content }) => {
                    if (header.msg_type === "stream") printed += content.text;
                    if (header.msg_type === "error") printed += content.traceback.join("\\n");
                };
                const late = new Promise((_, refuse) => setTimeout(() => refuse(new Error("the kernel did not answer")), limit));
                await Promise.race([request.done, late]);
                return printed;
            }""", [source, WAIT])

    def waits_for(self, expression, expected):
        """Reads `expression` (JSON) from the kernel until it is `expected`: the browser sends its state in a queue."""
        deadline = time.monotonic() + WAIT / 1000
        while True:
            found = json.loads(self.run(f"import json; print(json.dumps({expression}))"))
            if found == expected or time.monotonic() > deadline:
                return found
            self.page.wait_for_timeout(50)

    def use_theme(self, light):
        name = "JupyterLab Light" if light else "JupyterLab Dark"
        self._run_command("apputils:change-theme", {"theme": name})
        self.page.wait_for_function(f"() => document.body.dataset.jpThemeLight === '{str(light).lower()}'")

    def _run_command(self, name, arguments=None):
        run = "([name, values]) => { window.jupyterapp.commands.execute(name, values); }"
        self.page.evaluate(run, [name, arguments or {}])


@contextlib.contextmanager
def _running_lab(root, private):
    """JupyterLab on a free port, with its own configuration in `private`; yields its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address, log = f"http://127.0.0.1:{port}", private / "server.log"
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}",
               "--ServerApp.port_retries=0", "--IdentityProvider.token=", f"--ServerApp.root_dir={root}",
               "--LabApp.expose_app_in_browser=True", "--LabApp.extension_manager=readonly"]
    with log.open("w") as stream:
        server = subprocess.Popen(command, env=_environment(private), cwd=root, stdout=stream, stderr=subprocess.STDOUT)
    try:
        _wait_until_up(server, address, log)
        yield address
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()


def _environment(private):
    """Nothing of the user's settings, no look for news on the network."""
    settings = private / "settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    (settings / "notification.jupyterlab-settings").write_text('{"fetchNews": "false", "checkForUpdates": false}')
    python_path = os.pathsep.join(filter(None, [str(REPOSITORY), os.environ.get("PYTHONPATH")]))
    folders = {name: str(private / name.lower()) for name in (
        "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTERLAB_WORKSPACES_DIR")}
    return {**os.environ, **folders, "JUPYTERLAB_SETTINGS_DIR": str(private / "settings"), "PYTHONPATH": python_path}


def _wait_until_up(server, address, log):
    deadline = time.monotonic() + WAIT / 1000
    while time.monotonic() < deadline:
        if server.poll() is not None:
            break
        with contextlib.suppress(OSError):
            if urllib.request.urlopen(f"{address}/api/status", timeout=5).status == 200:
                return
        time.sleep(0.2)
    raise RuntimeError(f"JupyterLab did not start within {WAIT // 1000} s:\n{log.read_text()[-2000:]}")
