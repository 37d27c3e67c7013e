"""The content security policy of every published page (W3C, Content Security Policy Level 3): the one place it is written.

A page carries `META` itself, so that it is protected on any host; a server that can send headers sends `HEADER`.
"""

_DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",  # the search is WebAssembly
    "style-src 'self'",
    "img-src 'self' data:",  # the icons in the theme's style sheet
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",  # no text ever becomes markup or code
    "trusted-types 'none'",
)

META = "; ".join(_DIRECTIVES)
HEADER = f"{META}; frame-ancestors 'none'"  # browsers heed this directive in a header only

# What a server says beside it with every answer; no page uses any of the features that are given up here.
HEADERS = {
    "Content-Security-Policy": HEADER,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # a search question stands in the address: other sites do not learn it
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
