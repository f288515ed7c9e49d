// Small helps for those who run scripts. Every page works whole without this file.

// `/` goes to the search box, unless one is already writing.
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
  const at = document.activeElement
  if (at instanceof HTMLElement && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)))
    return
  const box = document.querySelector('input[type=search]')
  if (box instanceof HTMLInputElement) {
    event.preventDefault()
    box.focus()
    box.select()
  }
})

// A button beside each text to copy. The words come from the page, in its language.
for (const text of document.querySelectorAll('[data-copy]')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = text.getAttribute('data-copy')
  const done = text.getAttribute('data-copied') ?? ''
  const said = document.createElement('span')
  said.setAttribute('role', 'status')
  said.className = 'copied'
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(text.textContent.trim()).then(() => {
      said.textContent = done
      setTimeout(() => (said.textContent = ''), 3000)
    })
  })
  if (navigator.clipboard !== undefined) text.after(button, said)
}
