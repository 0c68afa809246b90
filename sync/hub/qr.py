"""QR codes for pages and papers of the hub."""

from io import BytesIO


def qr_svg(text: str) -> str:
    """A QR code as SVG, black on white with its quiet zone."""
    import qrcode
    from qrcode.image.svg import SvgPathFillImage

    code = qrcode.QRCode(border=4, image_factory=SvgPathFillImage)
    code.add_data(text)
    out = BytesIO()
    code.make_image().save(out)
    svg = out.getvalue().decode()
    return svg[svg.index("<svg") :].replace("<svg ", '<svg class="qr" role="img" aria-label="QR" ', 1)
