"""The pictures that stand where the stride explorer and the filter explorer cannot run, and what other explorers' share."""

import numpy as np

from .. import language, layers, plots
from .base import rows

DOT = "#0072B2"                                              # Okabe-Ito blue, as in explorer.css
CELL, TITLE = 0.36, 0.9                                      # inches a cell; cells above a grid for its title


def strides(image, kernel, steps):
    """For each stride the image with the window's stops, and below it the feature map.

    image (n, n), kernel (f, f), steps a few ints; a stride at which nothing fits is an error of layers.
    """
    from matplotlib.figure import Figure

    maps = [layers.cross_correlate(image, kernel, stride=stride) for stride in steps]
    side, tallest = len(image), max(map(len, maps))
    width, height = (side + 1) * len(steps), side + tallest + 2 * TITLE + 0.2
    figure = Figure(figsize=(CELL * width, CELL * height), dpi=100)

    def axis(column, top, cells):                            # a square of `cells`, placed from the top left corner
        left, bottom = column * (side + 1) + 0.5, height - top - cells
        return figure.add_axes([left / width, bottom / height, cells / width, cells / height])

    for column, (stride, feature_map) in enumerate(zip(steps, maps)):
        _image(axis(column, TITLE, side), image, kernel, stride)
        _map(axis(column, side + 2 * TITLE, len(feature_map)), feature_map)
    return plots.finished(figure, _alt(image, kernel, steps, maps))


def filtered(photo, kernel):
    """Photo, filter and feature map side by side.

    photo (H, W) of uint8, kernel (3, 3)
    """
    from matplotlib.figure import Figure

    feature_map = layers.cross_correlate(photo, kernel)
    figure = Figure(figsize=(9, 0.4 + 3.4 * len(photo) / len(photo[0])), layout="constrained", dpi=100)
    left, middle, right, bar = figure.subplots(1, 4, width_ratios=(3, 1.2, 3, 0.1))
    left.imshow(photo, cmap="gray", vmin=0, vmax=255)
    plots._number_grid(middle, kernel.round(2), ())
    limit = float(np.abs(feature_map).max()) or 1.0
    shown = right.imshow(feature_map, cmap="cividis", vmin=-limit, vmax=limit)
    figure.colorbar(shown, cax=bar).ax.tick_params(labelsize=7)
    titles = [language.text(vi="Ảnh", en="Image"), language.text(vi="Bộ lọc", en="Filter"),
              language.text(vi="Bản đồ đặc trưng", en="Feature map")]
    for axis, title in zip((left, middle, right), titles):
        axis.set_xticks([]), axis.set_yticks([])
        axis.set_title(title, fontsize=9)
    return plots.finished(figure, _filtered_alt(photo, kernel, feature_map), "jpeg")


def unreached(n, kernel_size, stride):
    """Cells (row, column) of an n × n image that no window covers."""
    stops = range(0, n - kernel_size + 1, stride)
    covered = {stop + offset for stop in stops for offset in range(kernel_size)}
    return [place for place in np.ndindex(n, n) if not covered.issuperset(place)]


def _image(axis, image, kernel, stride):
    missed = unreached(len(image), len(kernel), stride)
    plots._number_grid(axis, image, missed)
    title = language.text(vi="Bước trượt {}", en="Stride {}").format(stride)
    if missed:
        title += language.text(vi=", bỏ sót {} ô", en=", {} cells missed").format(len(missed))
    axis.set_title(title, fontsize=9, loc="left", pad=3)
    stops = range(0, len(image) - len(kernel) + 1, stride)
    corners = np.array([(x, y) for y in stops for x in stops]) + 0.14
    axis.plot(corners[:, 0], corners[:, 1], "o", color=DOT, markersize=3.5)
    axis.add_patch(_outline(len(kernel)))


def _map(axis, feature_map):
    plots._number_grid(axis, feature_map, ())
    size = len(feature_map)
    title = language.text(vi="bản đồ {size} × {size}", en="map {size} × {size}").format(size=size)
    axis.set_title(title, fontsize=9, loc="left", pad=3)


def _outline(side):
    from matplotlib.patches import Rectangle

    return Rectangle((0, 0), side, side, fill=False, edgecolor=DOT, linewidth=2)


def _alt(image, kernel, steps, maps):
    parts = [language.text(vi="Ảnh {image}. Bộ lọc {kernel}.", en="Image {image}. Filter {kernel}.").format(
        image=rows(image), kernel=rows(kernel))]
    for stride, feature_map in zip(steps, maps):
        parts.append(language.text(
            vi="Bước trượt {stride}: bản đồ {size} × {size} là {map}; số ô của ảnh bị bỏ sót: {count}.",
            en="Stride {stride}: the {size} × {size} map is {map}; cells of the image missed: {count}.",
        ).format(stride=stride, size=len(feature_map), map=rows(feature_map),
                 count=len(unreached(len(image), len(kernel), stride))))
    return " ".join(parts)


def _filtered_alt(photo, kernel, feature_map):
    spans = {name: f"{value:.6g}".replace("-", "−") for name, value in (
        ("dark", photo.min()), ("bright", photo.max()), ("total", kernel.sum()),
        ("low", feature_map.min()), ("high", feature_map.max()))}
    height, width = photo.shape
    return language.text(
        vi="Ảnh {height} × {width}, độ sáng từ {dark} đến {bright}. Bộ lọc {kernel}; chín số cộng lại bằng {total}. "
           "Bản đồ đặc trưng {rows} × {columns}, giá trị từ {low} đến {high}.",
        en="Image {height} × {width}, brightness from {dark} to {bright}. Filter {kernel}; its nine numbers add up to "
           "{total}. Feature map {rows} × {columns}, values from {low} to {high}.",
    ).format(height=height, width=width, kernel=rows(kernel.round(3)), rows=height - 2, columns=width - 2, **spans)
