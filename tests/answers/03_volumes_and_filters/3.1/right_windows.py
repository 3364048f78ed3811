def conv_volume(volume, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(np.asarray(volume, float), kernel.shape)
    return np.einsum("ijkuvc,uvc->ij", windows, kernel)
