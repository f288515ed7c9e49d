// The editor of a report: how the text looks while one writes, what is wrong with it, and which bindings there are.
// Without this file the page does the same by its buttons.

const text = document.querySelector('textarea[data-bindings]')
const form = text?.closest('form')
if (text instanceof HTMLTextAreaElement && form instanceof HTMLFormElement) {
  followText(text, form)
  suggestBindings(text)
  form.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest('[data-line]') : null
    if (item !== null) goTo(text, item)
  })
}

/** Asks how the text looks half a second after the last key; an answer that was overtaken is dropped. */
function followText(text, form) {
  let timer = 0
  let asked = 0
  text.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      asked += 1
      const mine = asked
      const answer = await fetch(`${form.action}/previa`, { method: 'POST', body: new FormData(form) })
      if (!answer.ok || mine !== asked) return
      const { preview, problems } = await answer.json()
      const view = document.getElementById('previa')
      const list = document.getElementById('problemas')
      if (view !== null) view.innerHTML = preview
      if (list !== null) list.outerHTML = problems
    }, 500)
  })
}

/** Bindings that begin like what stands before the cursor, as buttons; Ctrl + space takes the first. */
function suggestBindings(text) {
  const all = JSON.parse(text.dataset.bindings ?? '[]')
  const box = document.createElement('div')
  box.className = 'editor__suggestions'
  box.setAttribute('role', 'group')
  box.setAttribute('aria-label', text.dataset.suggestions ?? '')
  text.after(box)
  const begun = () => /\{\{\s*([A-Za-z]*)$/.exec(text.value.slice(0, text.selectionStart))?.[1]
  const take = (binding) => {
    const start = text.selectionStart - (begun() ?? '').length
    const blank = text.value.slice(0, start).endsWith('{{') ? ' ' : ''
    const closed = /^\s*\}\}/.test(text.value.slice(text.selectionStart)) ? '' : ' }}'
    text.setRangeText(`${blank}${binding.name}${closed}`, start, text.selectionStart, 'end')
    text.selectionStart = text.selectionEnd -= closed.length
    text.focus()
    text.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const show = () => {
    const prefix = begun()
    const fitting = prefix === undefined ? [] : all.filter(({ name }) => name.startsWith(prefix)).slice(0, 8)
    box.replaceChildren(
      ...fitting.map((binding) => {
        const button = document.createElement('button')
        button.type = 'button'
        button.title = binding.usage
        button.textContent = `${binding.name}: ${binding.purpose}`
        button.addEventListener('click', () => take(binding))
        return button
      }),
    )
    return fitting
  }
  for (const name of ['input', 'keyup', 'click']) text.addEventListener(name, show)
  text.addEventListener('keydown', (event) => {
    if (!event.ctrlKey || event.code !== 'Space') return
    const [first] = show()
    if (first === undefined) return
    event.preventDefault()
    take(first)
  })
}

/** Puts the cursor on the words that a problem is about. */
function goTo(text, item) {
  const lines = text.value.split('\n')
  const before = lines.slice(0, Number(item.dataset.line) - 1).join('\n').length
  const start = before + (item.dataset.line === '1' ? 0 : 1) + Number(item.dataset.column) - 1
  text.focus()
  text.setSelectionRange(start, start + (item.dataset.words ?? '').length)
}
