import { agree, bind, countMembers, countOf, type Given, quoteAction } from './binding-text.ts'
import { areNamed, type Example, namesPeople } from './gather-facts.ts'
import type { Known, ObjectiveFacts } from './phrases.ts'
import { pick, stagger } from './pick.ts'
import { differs, isSmall } from './sizes.ts'
import { shareOfFirst, shownAt, topOf } from './top-of.ts'
import { joinParts, many, sentences } from './words.ts'

const MUCH = 0.6
const NEARLY_ALL = 0.85
/** Percentage points from which a share is said to differ from the whole's. */
const APART = 8

/** What the report says of one objective, in English. */
export function writeObjective(facts: ObjectiveFacts, known: Known): readonly string[] {
  const own = { objective: facts.number }
  const heading = `## ${bind(`objective ${String(facts.number)}`, { as: 'heading' })}`
  if (facts.count === 1)
    return [
      heading,
      sentences(
        onlyAction(facts, own),
        whoReports(facts, own),
        facts.withoutResults > 0 ? 'Its results are not told.' : '',
      ),
    ]
  return [
    heading,
    sentences(sizeOf(facts, known, own), reportersOf(facts, own)),
    sentences(kindsOf(facts, own), examplesOf(facts)),
    sentences(whoReports(facts, own), peopleOf(facts, own), focusOf(facts, known, own)),
    sentences(challengesOf(facts, own), missingOf(facts, own)),
  ].filter((text) => text !== '')
}

/** An objective with one action is told by it. */
function onlyAction(facts: ObjectiveFacts, own: Given): string {
  const example = facts.examples.map(nameExample).join('')
  const type = facts.reporterTypes.map(({ key }) => bind(`reporterType ${key}`, { article: 'yes' })).join('')
  return pick(
    stagger(facts.number),
    `${countOf(own, { capital: 'yes' })} was reported for this objective, by ${type}: ${example}.`,
    `Here stands ${countOf(own)}: ${example}, from ${type}.`,
    `What was reported is ${countOf(own)} of ${type}, ${example}.`,
    `There is ${countOf(own)}, ${example}, which comes from ${type}.`,
  )
}

function sizeOf(facts: ObjectiveFacts, { all }: Known, own: Given): string {
  const institutions = countMembers('institutions', own)
  if (isSmall(all)) return `${countOf(own, { capital: 'yes' })} were reported, by ${institutions}.`
  const share = `${bind('share', own)} of the total`
  if (facts.place === 1)
    return `This objective has ${facts.tied ? 'as many actions as any' : 'the most actions'}: ${bind('count', own)}, or ${share}, from ${institutions}.`
  if (facts.fewer === 0)
    return `${facts.tied ? 'This is among the objectives' : 'This is the objective'} with the fewest actions: ${bind('count', { ...own, as: 'prose' })}, from ${institutions}.`
  if (facts.place <= 3)
    return `With ${countOf(own)} (${share}) from ${institutions}, it ${facts.tied ? 'shares' : 'stands in'} ${bind(`place objective ${String(facts.number)}`)} place.`
  return pick(
    facts.number,
    `Under this objective ${institutions} reported ${countOf(own)}, ${share}.`,
    `It gathers ${countOf(own)}, ${share}, from ${institutions}.`,
    `Here stand ${countOf(own)} from ${institutions}: ${share}.`,
    `There ${agree(own, 'is', 'are')} ${countOf(own)} here (${share}), from ${institutions}.`,
  )
}

function reportersOf(facts: ObjectiveFacts, own: Given): string {
  const [first, second, ...others] = facts.reporterTypes
  if (first === undefined) return ''
  const named = (key: string) => bind(`reporterType ${key}`, { article: 'yes' })
  const counted = ({ key }: { readonly key: string }) =>
    `${named(key)} (${bind('count', { ...own, reporterType: key })})`
  if (second === undefined) {
    if (facts.count === 2) return `They come from ${named(first.key)}.`
    return pick(
      facts.count,
      `All come from ${named(first.key)}.`,
      `All were reported by ${named(first.key)}.`,
    )
  }
  if (second.value === first.value) {
    const pair = joinParts([first, second].map(counted), 'and')
    if (others.length === 0) return `They come in equal parts from ${pair}.`
    return `As many come from ${joinParts([first, second].map(counted), 'as from')}; the others are from ${joinParts(others.map(counted), 'and')}.`
  }
  const rest = joinParts([second, ...others].map(counted), 'and')
  const share = shareOfFirst(facts.reporterTypes, facts.count)
  if (share > NEARLY_ALL)
    return pick(
      facts.count,
      `Nearly all come from ${counted(first)}; the rest from ${rest}.`,
      `Most by far come from ${counted(first)}, beside ${rest}.`,
    )
  if (share > 0.5)
    return pick(
      facts.count,
      `Most come from ${counted(first)}; the others from ${rest}.`,
      `The majority were reported by ${counted(first)}, the rest by ${rest}.`,
      `The larger part is from ${counted(first)}; then follow ${rest}.`,
    )
  return `The largest group, short of a majority, comes from ${counted(first)}; then follow ${rest}.`
}

function kindsOf(facts: ObjectiveFacts, own: Given): string {
  if (facts.count < 3) return ''
  const kinds = facts.actionTypes.filter(({ value }) => value > 1)
  const limit = topOf(kinds, 3)
  if (limit === 0) return facts.actionTypes.length > 3 ? 'Their types differ widely.' : ''
  const ranked = (more: Given) => bind('rank actionTypes', { ...own, ...more, with: 'counts', others: 'no' })
  const share = shareOfFirst(kinds, facts.count)
  const leads = !many(kinds, 1)
  const others = shownAt(kinds, limit) > 1
  if (share === 1 && leads)
    return `All are, wholly or in part, of the type ${ranked({ limit: 1 })}${others ? `; some also involve ${ranked({ limit, skip: 1 })}` : ''}.`
  if (!others)
    return `By type, ${share > 0.5 ? 'most are' : 'the most frequent is'} ${ranked({ limit })}; the rest vary.`
  if (share > MUCH && leads)
    return pick(
      facts.count,
      `By type, most are ${ranked({ limit: 1 })}; there are also ${ranked({ limit, skip: 1 })}.`,
      `Most have a part in common, ${ranked({ limit: 1 })}; others are ${ranked({ limit, skip: 1 })}.`,
    )
  return pick(
    facts.count,
    `What stands out is ${ranked({ limit })}.`,
    `The most frequent types of action are ${ranked({ limit })}.`,
    `What is reported most: ${ranked({ limit })}.`,
    `By type, those that stand out are ${ranked({ limit })}.`,
  )
}

function examplesOf(facts: ObjectiveFacts): string {
  const named = facts.examples.map(nameExample)
  if (named.length === 0) return ''
  if (named.length === 1) return `Among them is ${named[0] ?? ''}.`
  if (facts.count === named.length) return `They are ${joinParts(named, 'and')}.`
  return pick(
    facts.institutions,
    `Among them are ${joinParts(named, 'and')}.`,
    `Examples are ${joinParts(named, 'and')}.`,
    `They include ${joinParts(named, 'and')}.`,
  )
}

function nameExample({ id, title, institution }: Example): string {
  const quoted = quoteAction(id, title.en)
  return institution === null
    ? quoted
    : `${quoted} (${bind(`institution ${institution}`, { name: 'short' })})`
}

function whoReports(facts: ObjectiveFacts, own: Given): string {
  if (facts.institutions < 2 || areNamed(facts)) return ''
  if (facts.institutions <= 8)
    return pick(
      facts.institutions,
      `Those taking part were ${bind('list institutions', own)}.`,
      `The institutions that reported are ${bind('list institutions', own)}.`,
      `The reports come from ${bind('list institutions', own)}.`,
    )
  const limit = topOf(facts.reportingInstitutions, 4)
  const most = many(facts.reportingInstitutions, limit)
    ? 'The institutions with most actions are'
    : 'The institution with most actions is'
  return sentences(
    limit === 0 ? '' : `${most} ${bind('rank institutions', { ...own, limit, with: 'counts' })}.`,
    facts.states === 0 ? '' : `Of the states, ${bind('list reportingStates', own)} reported.`,
  )
}

function peopleOf(facts: ObjectiveFacts, own: Given): string {
  if (facts.count < 3) return ''
  const [first, second] = facts.populations.filter(({ key }) => namesPeople(key))
  const nobody = facts.populations.find(({ key }) => !namesPeople(key))
  const share = (key: string) => bind('share', { populationMain: key }, own)
  const named = (key: string) => bind(`population ${key}`)
  if (nobody !== undefined && nobody.value / facts.count > MUCH)
    return 'Most are not meant for any migrant population in particular.'
  if (first === undefined) return ''
  if (first.value === facts.count) return `All of them serve ${named(first.key)}.`
  if (first.value / facts.count > MUCH)
    return pick(
      facts.count,
      `They serve above all ${named(first.key)} (${share(first.key)}).`,
      `Those whom they serve most are ${named(first.key)}: ${share(first.key)} of the actions.`,
    )
  if (second === undefined || facts.count < 6 || (first.value + second.value) / facts.count < MUCH) return ''
  return `They serve mainly ${named(first.key)} (${share(first.key)}) and ${named(second.key)} (${share(second.key)}).`
}

function focusOf(facts: ObjectiveFacts, { all }: Known, own: Given): string {
  const more = (mine: number | null, whole: number | null) =>
    (mine ?? 0) > (whole ?? 0) && differs(mine, whole, facts.count, APART)
  const both = (part: Given) => `${bind('share', part, own)}, against ${bind('share', part)}`
  return sentences(
    more(facts.gender, all.gender)
      ? `A gender focus is more frequent than in the whole: ${both({ gender: true })}.`
      : '',
    more(facts.disability, all.disability)
      ? `Specific attention to persons with disabilities is more frequent than in the whole: ${both({ disability: true })}.`
      : '',
  )
}

function challengesOf(facts: ObjectiveFacts, own: Given): string {
  const repeated = facts.challenges.filter(({ value }) => value > 1)
  const limit = topOf(repeated, 2)
  if (facts.challengeCount < 3 || limit === 0) return ''
  const wish = { ...own, by: 'challenges', limit, with: 'counts', others: 'no' }
  const ranked = bind('rank challengeCategories', wish)
  const total = bind('challenges', { ...own, noun: 'yes', as: 'prose' })
  if (many(repeated, limit))
    return pick(
      facts.challengeCount,
      `Institutions reported ${total}; the most frequent are ${ranked}.`,
      `Of ${total}, those mentioned most are ${ranked}.`,
      `Among the ${bind('challenges', own)} challenges reported, ${ranked} stand out.`,
    )
  return pick(
    facts.challengeCount,
    `Of ${total}, the most frequent is ${ranked}.`,
    `Institutions reported ${total}, above all ${ranked}.`,
  )
}

function missingOf(facts: ObjectiveFacts, own: Given): string {
  if (facts.withoutResults === 0) return ''
  const missing = { ...own, resultsReported: false }
  const verb = agree(missing, 'tells', 'tell')
  if (facts.withoutResults > 9) return `There are ${countOf(missing)} that ${verb} nothing of their results.`
  return `${countOf(missing, { capital: 'yes' })} ${verb} nothing of ${agree(missing, 'its', 'their')} results.`
}
