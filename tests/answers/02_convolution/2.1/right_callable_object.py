class Slider:
    def __call__(self, image, kernel):
        out = np.empty((image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1))
        for place in np.ndindex(*out.shape):
            window = tuple(slice(start, start + size) for start, size in zip(place, kernel.shape))
            out[place] = (image[window] * kernel).sum()
        return out


cross_correlate = Slider()
