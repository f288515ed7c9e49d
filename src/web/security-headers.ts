/**
 * What every answer tells the browser: nothing from elsewhere, nothing inline, no framing, no guessing of types, no
 * sensors. `origin` is the portal's own; over https it also asks to stay there for a year.
 */
export function securityHeaders(origin: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy':
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy':
      'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(origin.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}
