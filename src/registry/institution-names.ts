type Named = { readonly code: string | null; readonly name: string }

/** Acronyms are what readers know an institution by; codes of other kinds (`MX-CHP`) are ours and are not shown. */
function isAcronym(code: string | null): code is string {
  return code !== null && /^[\p{Lu}\d]{2,}$/u.test(code)
}

/** `INM`, or the name where there is no acronym. */
export function shortName({ code, name }: Named): string {
  return isAcronym(code) ? code : name
}

/** `Instituto Nacional de Migración (INM)`, or the name alone where there is no acronym. */
export function longName({ code, name }: Named): string {
  return isAcronym(code) && code !== name ? `${name} (${code})` : name
}
