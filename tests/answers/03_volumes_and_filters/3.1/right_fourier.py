def conv_volume(volume, kernel):
    H, W, C = volume.shape; fh, fw, _ = kernel.shape
    F = np.fft.rfft2(volume.astype(float), axes=(0, 1)) * np.fft.rfft2(kernel[::-1, ::-1].astype(float), s=(H, W), axes=(0, 1))
    full = np.fft.irfft2(F.sum(axis=2), s=(H, W))
    return full[fh - 1:, fw - 1:]
