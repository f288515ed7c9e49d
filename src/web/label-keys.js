// Keys for the review of labels. The page works whole without this file.

const form = document.querySelector('#etiquetar')
const groups = form instanceof HTMLFormElement ? [...form.querySelectorAll('fieldset[data-key]')] : []
let active = groups.find((group) => group.hasAttribute('data-first')) ?? groups[0]
let challenge = 0

function show() {
  for (const group of groups) group.toggleAttribute('data-active', group === active)
  const all = [...(form?.querySelectorAll('[data-challenge]') ?? [])]
  for (const [i, one] of all.entries())
    one.toggleAttribute('data-active', active?.getAttribute('data-key') === 'r' && i === challenge)
}

function go(letter) {
  const group = groups.find((one) => one.getAttribute('data-key') === letter)
  if (group === undefined) return
  const count = group.querySelectorAll('[data-challenge]').length
  challenge = letter === 'r' && group === active && count > 0 ? (challenge + 1) % count : 0
  active = group
  show()
  const at = group.querySelector('[data-active]') ?? group
  at.scrollIntoView({ block: 'nearest' })
}

// The types in the order in which they are chosen, the most fitting first.
function order() {
  const kept = form?.querySelector('input[name=orden]')
  const first = form?.querySelector('select[name=primero]')
  if (!(kept instanceof HTMLInputElement) || !(first instanceof HTMLSelectElement)) return
  const chosen = [...form.querySelectorAll('input[name=actionTypes]:checked')].map((one) => one.value)
  const before = kept.value.split(',').filter((code) => chosen.includes(code))
  const now = [...before, ...chosen.filter((code) => !before.includes(code))]
  kept.value = now.join(',')
  if (now[0] !== undefined) first.value = now[0]
}

function toggleYesNo(letter) {
  const group = groups.find((one) => one.getAttribute('data-key') === letter)
  const other = group?.querySelector('input[type=radio]:not(:checked)')
  if (other instanceof HTMLInputElement) other.checked = true
  go(letter)
}

function press(digit) {
  if (active?.getAttribute('data-key') === 'r') {
    const select = active.querySelectorAll('select')[challenge]
    const option = [...(select?.options ?? [])].filter((one) => one.value !== '')[digit - 1]
    if (select !== undefined && option !== undefined) select.value = option.value
    return
  }
  const choice = active?.querySelector(`[data-choice="${digit}"]`)
  if (!(choice instanceof HTMLInputElement)) return
  choice.checked = choice.type === 'radio' ? true : !choice.checked
  choice.dispatchEvent(new Event('change', { bubbles: true }))
}

function follow(rel) {
  const link = document.querySelector(`.progress__steps a[rel=${rel}]`)
  if (link instanceof HTMLAnchorElement) location.assign(link.href)
}

form?.addEventListener('change', (event) => {
  const { target } = event
  if (!(target instanceof HTMLInputElement)) return
  if (target.name === 'actionTypes') order()
  // Who is the main one is served too.
  if (target.name === 'populationMain') {
    const served = form.querySelector(`input[name=populations][value="${target.value}"]`)
    if (served instanceof HTMLInputElement) served.checked = true
  }
})

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const at = document.activeElement
  if (at instanceof HTMLElement && at.matches('select, textarea, input:not([type=radio], [type=checkbox])'))
    return
  if (event.key === 'Enter') {
    if (at instanceof HTMLElement && at.matches('a, button, summary')) return
    event.preventDefault()
    if (form instanceof HTMLFormElement) form.requestSubmit()
  } else if (/^[1-9]$/.test(event.key)) press(Number(event.key))
  else if (['p', 't', 'r'].includes(event.key)) go(event.key)
  else if (['g', 'd'].includes(event.key)) toggleYesNo(event.key)
  else if (event.key === 'j') follow('next')
  else if (event.key === 'k') follow('prev')
  else if (event.key === 'u') {
    const undo = document.querySelector('#deshacer')
    if (undo instanceof HTMLFormElement) undo.requestSubmit()
  } else if (event.key === '?') document.querySelector('#teclas')?.toggleAttribute('open')
})

document.documentElement.classList.add('with-keys')
show()
