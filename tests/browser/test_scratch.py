import pytest
SETUP = '''
from course_utils import widgets, language, data
import numpy as np
im=np.array([[3,1,1,2,8,4],[1,0,7,3,2,6],[2,3,5,1,1,3],[1,4,1,2,6,5],[3,2,1,3,7,2],[9,2,6,2,5,1]]); k=[[1,0,-1]]*3
language.choose("{}")
cat = data.photo("cat", gray=True)[::3, ::3]
explorer = {}
explorer
'''
def test_look(notebook, screenshots):
    p = notebook.page
    p.on("console", lambda m: print("CONSOLE", m.type, m.text[:300]))
    p.on("pageerror", lambda m: print("ERR", m))
    for lang in ("vi", "en"):
      for light in (True, False):
        notebook.use_theme(light)
        tag = f"{lang}_{'light' if light else 'dark'}"
        notebook.show(SETUP.format(lang, "widgets.window_explorer(im, k, cat)"))
        e = p.locator(".course-explorer"); e.wait_for()
        e.screenshot(path=screenshots / f"w0_{tag}.png")
        e.locator("svg.image").click(position={"x": 140, "y": 60})
        e.locator("svg.image").hover(position={"x": 60, "y": 180})
        e.locator("input.guess").fill("5"); 
        p.wait_for_timeout(200)
        e.screenshot(path=screenshots / f"w1_{tag}.png")
        e.locator("input.guess").press("Enter")
        p.wait_for_timeout(200)
        e.screenshot(path=screenshots / f"w2_{tag}.png")
        e.locator("input[value=photo]").check()
        p.wait_for_timeout(100)
        e.locator("input.guess").fill("-30"); e.locator("input.guess").press("Enter")
        e.locator("svg.image").click(position={"x": 140, "y": 60})
        e.locator("input.free").check()
        p.wait_for_timeout(300)
        e.screenshot(path=screenshots / f"w3_{tag}.png")
        notebook.show(SETUP.format(lang, "widgets.stride_explorer(im, k)"))
        e = p.locator(".course-explorer"); e.wait_for()
        e.screenshot(path=screenshots / f"s0_{tag}.png")
        e.locator("input.stride").fill("2")
        e.locator("input.guess").fill("3"); e.locator("input.guess").press("Enter")
        p.keyboard.press("ArrowRight"); p.keyboard.press("ArrowDown")
        p.wait_for_timeout(300)
        e.screenshot(path=screenshots / f"s1_{tag}.png")
        e.locator("input.padding").fill("1"); e.locator("input.n").fill("9")
        p.wait_for_timeout(300)
        e.locator("input.guess").fill("5"); e.locator("input.guess").press("Enter")
        p.keyboard.press("End")
        p.wait_for_timeout(300)
        e.screenshot(path=screenshots / f"s2_{tag}.png")
        e.locator("input.n").fill("4"); e.locator("input.padding").fill("0"); e.locator("input.kernel_size").fill("6")
        p.wait_for_timeout(300)
        e.locator("input.guess").fill("1"); e.locator("input.guess").press("Enter")
        p.wait_for_timeout(300)
        e.screenshot(path=screenshots / f"s3_{tag}.png")
