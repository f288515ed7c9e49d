/**
 * A bar from zero, as long as `value` is of `max`. It is decoration beside its number, which is the cell's text, so it is
 * hidden from screen readers. Drawn with attributes: the page allows no inline style.
 */
export function Bar({
  value,
  max,
  hue,
}: {
  readonly value: number
  readonly max: number
  readonly hue?: number
}) {
  const share = max === 0 ? 0 : Math.min(1, value / max)
  const width = value > 0 ? Math.max(1, Math.round(share * 1000) / 10) : 0
  return (
    <svg
      class={hue === undefined ? 'bar' : `bar hue-${((hue - 1) % 4) + 1}`}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="bar__fill" width={width} height="10" />
    </svg>
  )
}
