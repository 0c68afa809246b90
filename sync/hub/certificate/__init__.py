"""Whether a certificate is real, for anybody who asks."""
