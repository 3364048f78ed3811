"""Make drawings.png again: the drawings that `drawings.toml` lists, on one sheet.

python data/make_drawings.py           fetches the Debian package with apt-get (130 MB; Debian or Ubuntu)
python data/make_drawings.py PACKAGE   takes the .deb file that was downloaded before

A class is a row of the sheet, in the order of the list; each drawing is cropped to what is drawn and padded with
white to 96 x 96 pixels. `course_utils.data.drawings` cuts the sheet again.
"""

import hashlib
import io
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from pathlib import Path

from PIL import Image, ImageOps

HERE = Path(__file__).parent
FOLDER = "./usr/share/openclipart/png/"
SIDE = 96


def main():
    entry = tomllib.loads((HERE / "sources.toml").read_text(encoding="utf-8"))["drawings"]
    classes = tomllib.loads((HERE / "drawings.toml").read_text(encoding="utf-8"))
    rows = [listed["train"] + listed["test"] for listed in classes.values()]
    with tempfile.TemporaryDirectory() as downloads:
        package = package_of(entry, downloads)
        files = read(package, FOLDER, {name for row in rows for name in row})
    content = as_png(sheet([[thumbnail(files[name]) for name in row] for row in rows]))
    check(content, entry["sha256"], f"{entry['file']} (made with Pillow {entry['pillow']})")
    (HERE / entry["file"]).write_bytes(content)
    print("wrote", entry["file"])


def package_of(entry, folder):
    """The path of an entry's Debian package: the one named on the command line, else downloaded into `folder`."""
    package = Path(sys.argv[1]) if len(sys.argv) > 1 else fetched(entry, folder)
    check(package.read_bytes(), entry["source_sha256"], package.name)
    return package


def fetched(entry, folder):
    """The path of an entry's Debian package, downloaded into `folder`."""
    name = entry["package"].split()[0]
    if shutil.which("apt-get"):
        subprocess.run(["apt-get", "download", "--quiet", name], cwd=folder)
    packages = list(Path(folder).glob("*.deb"))
    if not packages:
        sys.exit(
            f"could not fetch {name} with apt-get; download its .deb file from https://packages.debian.org/{name} "
            f"and give its path: python data/{entry['made_by']} PACKAGE"
        )
    return packages[0]


def read(package, folder, names):
    """The bytes of the package's files in `folder` that are called `names`: {name: bytes}."""
    if not shutil.which("dpkg-deb"):
        sys.exit("dpkg-deb, which opens a Debian package, is not on this machine; install dpkg")
    unpacking = subprocess.run(["dpkg-deb", "--fsys-tarfile", package], stdout=subprocess.PIPE, check=True)
    with tarfile.open(fileobj=io.BytesIO(unpacking.stdout)) as archive:
        return {name: archive.extractfile(folder + name).read() for name in sorted(names)}


def thumbnail(content):
    """A drawing on white, RGB, SIDE x SIDE pixels: its white border cropped, its proportions kept."""
    drawing = Image.open(io.BytesIO(content)).convert("RGBA")
    paper = Image.new("RGBA", drawing.size, "white")
    paper.alpha_composite(drawing)
    paper = paper.convert("RGB")
    drawn = ImageOps.invert(paper).getbbox()
    return ImageOps.pad(paper.crop(drawn), (SIDE, SIDE), method=Image.Resampling.LANCZOS, color="white")


def sheet(rows):
    """All thumbnails on one picture, a list a row."""
    whole = Image.new("RGB", (SIDE * len(rows[0]), SIDE * len(rows)))
    for down, row in enumerate(rows):
        for right, picture in enumerate(row):
            whole.paste(picture, (SIDE * right, SIDE * down))
    return whole


def as_png(image):
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()


def check(content, sha256, name):
    if hashlib.sha256(content).hexdigest() != sha256:
        sys.exit(f"{name} is not what the checksum in sources.toml says; nothing written")


if __name__ == "__main__":
    main()
