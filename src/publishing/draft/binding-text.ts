/** The parameters of a binding: `{ objective: 7, as: 'prose' }`. */
export type Given = Readonly<Record<string, string | number | boolean>>

/** A binding as an author writes it: `bind('count', { objective: 7 })` is `{{ count objective=7 }}`. */
export function bind(name: string, given: Given = {}, of?: Given): string {
  const whole = of === undefined ? '' : ` of ${write(of)}`
  return `{{ ${`${name} ${write(given)}`.trim()}${whole} }}`
}

/** «una acción», «46 acciones». */
export function countOf(selection: Given, more: Given = {}): string {
  return bind('count', { ...selection, as: 'prose', noun: 'yes', ...more })
}

/** «una institución», «24 instituciones»: how many members of a list have such actions. */
export function countMembers(members: string, selection: Given, more: Given = {}): string {
  return bind(`count ${members}`, { ...selection, as: 'prose', noun: 'yes', ...more })
}

/** The words that agree with a count: of actions, or of the members of a list. */
export function agree(selection: Given, one: string, other: string, members = ''): string {
  return `{{ ${['agree', members, write(selection)].filter((part) => part !== '').join(' ')} ${quote(one)} ${quote(other)} }}`
}

export function quoteAction(id: string, words: string): string {
  return `{{ quote ${id} ${quote(words)} }}`
}

function write(given: Given): string {
  return Object.entries(given)
    .map(([name, value]) => {
      const text = String(value)
      return /^[^\s"“«{}]+$/.test(text) ? `${name}=${text}` : `${name}=${quote(text)}`
    })
    .join(' ')
}

function quote(text: string): string {
  return `"${text.replaceAll(/[\\"]/g, '\\$&').replaceAll(/\s+/g, ' ')}"`
}
