import { writeAnnexes } from './annexes.ts'
import { agree, bind, countMembers, countOf, type Given } from './binding-text.ts'
import { writeObjective } from './english-objective.ts'
import { namesPeople } from './gather-facts.ts'
import type { Known, ObjectiveFacts, Phrases, ReporterFacts } from './phrases.ts'
import { differs, isHandful, isLong, isSmall } from './sizes.ts'
import { isUneven, shownAt, topOf } from './top-of.ts'
import { chart, chartOr, joinParts, list, many, sentences } from './words.ts'

const LARGE = 0.35
/** Percentage points from which a share is said to differ from the whole's. */
const APART = 4
/** Objectives that a focus is found under, named all up to this many. */
const FEW_OBJECTIVES = 3
/** Institutions that did not report, named up to this many. */
const MOST_ABSENT = 40

function nothing({ country, hasPeriod }: Known): readonly string[] {
  return [
    '# Introduction',
    `No action has been reported yet${country === null ? '' : ` in ${country}`} in following up ${bind('framework', { article: 'yes' })} (${bind('framework symbol')})${hasPeriod ? ` for the period from ${bind('period')}` : ''}. This report is written with those that will be.`,
  ]
}

function opening({ country, hasPeriod, all }: Known): readonly string[] {
  const parts = all.reporterTypes.map(({ key }) => {
    const own = { reporterType: key }
    return `${bind('count', own)} ${agree(own, 'comes', 'come')} from ${bind(`reporterType ${key}`, { article: 'yes' })}`
  })
  return [
    '# Introduction',
    `This report brings together ${countOf({}, { as: 'digits' })} that ${countMembers('institutions', {})}${country === null ? '' : ` of ${country}`} reported in following up ${bind('framework', { article: 'yes' })} (${bind('framework symbol')})${hasPeriod ? `. It covers ${bind('period', { as: 'months' })}` : ''}.`,
    all.count === 1
      ? `It comes from ${bind('list reporterTypes')}, and stands under the objective of the Compact for which it was reported, of the ${bind('count all objectives')} that there are.`
      : `${parts.length > 1 ? `Of the actions reported, ${joinParts(parts, 'and')}.` : `All come from ${bind('list reporterTypes')}.`} The Compact has ${bind('count all objectives')} objectives; each action stands under the objective for which it was reported.`,
    'The report orders and counts what was reported; it does not judge it. All its numbers come from the record of actions and can be followed, in the online edition, down to the actions that they count. The compendium that goes with it publishes those actions in full, with their source.',
  ]
}

function inBrief(known: Known): readonly string[] {
  const { all } = known
  // Of a handful of actions the report itself is brief.
  if (isHandful(all)) return []
  const top = topOf(all.objectives, 3)
  const worst = topOf(all.challenges, 3)
  const [people] = all.populations.filter(({ key }) => namesPeople(key))
  return [
    '# In brief',
    list([
      top === 0 || !isUneven(all.objectives)
        ? undefined
        : shownAt(all.objectives, top) === all.objectives.length
          ? `**For which objectives.** All that was reported is for objectives ${bind('rank objectives', { name: 'both', with: 'counts' })}.`
          : `**Where actions gather.** ${many(all.objectives, top) ? 'The objectives with most actions are' : 'The objective with most actions is'} ${bind('rank objectives', { limit: top, name: 'both', with: 'counts' })}.`,
      all.absentObjectives === 0
        ? '**What is covered.** No objective was left without reported actions.'
        : isLong(all.absentObjectives)
          ? `**What is missing.** Of the ${bind('count all objectives')} objectives, ${bind('count absent objectives')} were left without actions.`
          : `**What is missing.** ${all.absentObjectives === 1 ? 'Without actions is objective' : 'Without actions are objectives'} ${bind('absent objectives', { name: 'both' })}.`,
      people === undefined
        ? undefined
        : people.value === all.count
          ? `**For whom.** Every action has ${bind(`population ${people.key}`)} as its main population.`
          : `**For whom.** The population that actions serve most is ${bind(`population ${people.key}`)}${isSmall(all) ? ` (${bind('count', { populationMain: people.key })})` : `: ${bind('share', { populationMain: people.key })} have it as their main population`}.`,
      all.gender === null || all.disability === null || isSmall(all)
        ? undefined
        : `**Gender and disability.** ${all.gender === 0 ? 'No actions' : `${bind('share', { gender: true })} of actions`} are for women, girls or adolescents, or have a gender focus; ${all.disability === 0 ? 'none' : bind('share', { disability: true })} provide specific attention to persons with disabilities.`,
      all.challengeCount === 0 || worst === 0 || isSmall({ count: all.challengeCount })
        ? undefined
        : `**What stands in the way.** Institutions reported ${bind('challenges', { noun: 'yes' })}; the most frequent ${many(all.challenges, worst) ? 'are' : 'is'} ${bind('rank challengeCategories', { by: 'challenges', limit: worst, with: 'counts', others: 'no' })}.`,
      known.hasStates
        ? `**Who reported.** ${known.absentStates === 0 ? 'Every state reported actions.' : all.states === 0 ? `None of the ${bind('count all reportingStates')} states reported actions.` : `Of the ${bind('count all reportingStates')} states, ${bind('count reportingStates')} reported.`}`
        : undefined,
    ]),
  ]
}

function objectives({ all, charts }: Known): readonly string[] {
  const most = many(all.objectives, 1) ? 'are objectives' : 'is objective'
  const last = all.objectives.at(-1)
  const fewest = all.objectives.filter(({ value }) => value === last?.value).length
  const wish = { limit: 1, name: 'both', with: 'counts' }
  return [
    '# Overview by objective',
    !isUneven(all.objectives)
      ? evenSpread(all)
      : isSmall(all)
        ? `The ${bind('count')} actions are for objectives ${bind('rank objectives', { name: 'both', with: 'counts' })}. The number that ends each bracket is that of actions.`
        : `The ${bind('count')} actions are spread unevenly. At the top ${most} ${bind('rank objectives', wish)}; at the bottom, ${fewest > 1 ? 'objectives' : 'objective'} ${bind('rank objectives', { ...wish, order: 'asc' })}${all.absentObjectives === 0 ? '' : `, besides ${isLong(all.absentObjectives) ? `the ${bind('count absent objectives')} left empty` : `those left empty (${bind('absent objectives')})`}`}. The number that ends each bracket is that of actions.`,
    isSmall(all)
      ? ''
      : 'That an objective has few does not say that little is done for it: an action may be a procedure or a national programme, and what serves several objectives is counted under that for which it was reported.',
    ...chart(charts, 'objectives-by-reporter-type'),
  ]
}

/** Where no objective has more actions than another there is no most and no least. */
function evenSpread({ objectives: [only, ...others], absentObjectives }: Known['all']): string {
  if (only === undefined) return ''
  const where = bind('list objectives', { name: 'both' })
  const rest = absentObjectives === 0 ? '' : ' The other objectives were left empty.'
  if (others.length > 0)
    return `Objectives ${where} have the same number of actions, ${bind('count', { objective: only.key })} each.${rest}`
  return `All that was reported is for objective ${where}.${rest}`
}

function emptyObjectives({ all }: Known): readonly string[] {
  if (all.absentObjectives === 0) return []
  if (all.absentObjectives === 1)
    return [
      '## The objective without actions',
      `No actions were reported for objective ${bind('absent objectives', { name: 'both' })}. Some of those under other objectives may serve it too, but they were not reported for it.`,
    ]
  return [
    '## Objectives without actions',
    `No actions were reported for objectives ${bind('absent objectives', { name: 'both' })}.`,
    'That is not to say that there are none: they may have been reported under another objective, which they serve as well, or not at all.',
  ]
}

function reporters({ all, charts }: Known): readonly string[] {
  const [first, second] = all.reporterTypes
  if (first === undefined) return []
  if (second === undefined) return ['# Who reports']
  const named = (key: string) =>
    `${bind(`reporterType ${key}`, { article: 'yes' })} (${bind('share', { reporterType: key })})`
  const lead = isSmall(all) ? '' : `Most actions come from ${named(first.key)} and ${named(second.key)}.`
  return [
    '# Who reports',
    sentences(
      `${bind('count institutions', { noun: 'yes' })} of ${countMembers('reporterTypes', {})} took part.`,
      lead,
    ),
    ...chart(charts, 'objectives-and-reporter-types'),
    bind('table reporterTypes'),
  ]
}

function reporter(facts: ReporterFacts, known: Known): readonly string[] {
  const own = { reporterType: facts.code }
  const single = known.all.reporterTypes.length === 1
  const heading = single ? '' : `## ${bind(`reporterType ${facts.code}`, { as: 'printed' })}`
  const share = single || isSmall(known.all) ? '' : `, ${bind('share', own)} of the total`
  const top = topOf(facts.objectives, 3)
  const kinds = topOf(facts.actionTypes, 3)
  const dimension = facts.areStates ? 'reportingStates' : 'institutions'
  const members = facts.areStates ? facts.states : facts.institutions
  const most = topOf(facts.reportingInstitutions, 5)
  return [
    heading,
    `${countMembers(dimension, own, { as: 'words', capital: 'yes' })} reported ${countOf(own)}${share}. ${coverOf(facts, own)}`,
    sentences(
      top === 0 || facts.count < 4
        ? ''
        : `${many(facts.objectives, top) ? 'They gather under objectives' : 'The objective with most is'} ${bind('rank objectives', { ...own, limit: top, name: 'both', with: 'counts' })}.`,
      kinds === 0 || facts.count < 4
        ? ''
        : `By type, the most frequent ${many(facts.actionTypes, kinds) ? 'are' : 'is'} ${bind('rank actionTypes', { ...own, limit: kinds, with: 'counts', others: 'no' })}.`,
      peopleOf(facts, own),
    ),
    members > 6
      ? `Most actions were reported by ${bind(`rank ${dimension}`, { ...own, limit: Math.max(1, most), with: 'counts' })}.`
      : `The reports come from ${bind(`list ${dimension}`, { ...own, by: 'count', with: 'counts', name: 'both' })}.`,
    focusOf(facts, known, own),
  ].filter((text) => text !== '')
}

function silentReporters({ all, snapshot }: Known): readonly string[] {
  return all.reporterTypes.length === snapshot.framework.reporterTypes.length
    ? []
    : [`Without actions in this cycle: ${bind('absent reporterTypes')}.`]
}

function coverOf(facts: ReporterFacts, own: Given): string {
  const absent = bind('absent objectives', own)
  if (facts.absentObjectives === 0) return `They cover all ${bind('count all objectives')} objectives.`
  if (facts.absentObjectives === 1) return `They cover every objective but ${absent}.`
  if (facts.absentObjectives <= 6)
    return `They cover ${countMembers('objectives', own)}; they reported nothing under objectives ${absent}.`
  return facts.objectives.length === 1
    ? `${facts.count === 1 ? 'It stands' : 'All stand'} under objective ${bind('list objectives', own)}.`
    : `They stand under objectives ${bind('list objectives', own)}.`
}

function peopleOf(facts: ReporterFacts, own: Given): string {
  const [first] = facts.populations.filter(({ key }) => namesPeople(key))
  if (first === undefined || facts.count < 4 || first.value / facts.count < LARGE) return ''
  return `Those whom they serve most are ${bind(`population ${first.key}`)} (${bind('share', { populationMain: first.key }, own)}).`
}

function focusOf(facts: ReporterFacts, { all }: Known, own: Given): string {
  if (facts.gender === null || all.gender === null) return ''
  if (!differs(facts.gender, all.gender, facts.count, APART)) return ''
  const apart = facts.gender - all.gender
  return `A gender focus is ${apart > 0 ? 'more' : 'less'} frequent in their actions (${bind('share', { gender: true }, own)}, against ${bind('share', { gender: true })} of all).`
}

function populations({ all, charts }: Known): readonly string[] {
  const heading = '# Who is served'
  if (all.populations.length === 0)
    return [heading, 'Nobody has yet labelled the actions by the population that they serve.']
  if (isSmall(all)) {
    const parts = all.populations.map(({ key }) => {
      const own = { populationMain: key }
      return namesPeople(key)
        ? `${countOf(own)} ${agree(own, 'is', 'are')} for ${bind(`population ${key}`)}`
        : `${countOf(own)} ${agree(own, 'serves', 'serve')} no migrant population in particular`
    })
    return [heading, `By main population, ${joinParts(parts, 'and')}.`]
  }
  const [first, ...others] = all.populations.filter(({ key }) => namesPeople(key))
  const rest = all.populations.find(({ key }) => !namesPeople(key))
  const shares = others.map(
    ({ key }) =>
      `${bind('share', { populationMain: key, round: 'whole' })} serve ${bind(`population ${key}`)}`,
  )
  return [
    heading,
    sentences(
      first === undefined
        ? ''
        : `${bind('share', { populationMain: first.key, round: 'whole' })} of actions have ${bind(`population ${first.key}`)} as their main population${shares.length === 0 ? '' : `; ${joinParts(shares, 'and')}`}.`,
      rest === undefined
        ? ''
        : `${first === undefined ? '' : 'The remaining '}${bind('share', { populationMain: rest.key, round: 'whole' })}${first === undefined ? ' of actions' : ''} serve no migrant population in particular: they are for the public service or the general public, or do not say for whom they are.`,
    ),
    'An action may serve several populations; here it is counted by its main population, so that the parts add up to the total.',
    ...chartOr(charts, 'populations', 'table mainPopulations'),
  ]
}

function gender({ all, charts }: Known): readonly string[] {
  if (all.gender === null) return []
  const own = { gender: true }
  return [
    '## Gender focus',
    all.gender === 0
      ? 'No actions with a gender focus were reported.'
      : `For women, girls or adolescents, or with a gender focus, there ${agree(own, 'is', 'are')} ${countOf(own)}${isSmall(all) ? '' : `: ${bind('share', own)} of the total`}. ${whereFocused(all.genderObjectives, own)}`,
    'What is counted are actions that say so: to name women among other people served is not enough. The number measures what is reported, and not the perspective in which each programme is carried out.',
    ...(all.gender === 0 ? [] : chart(charts, 'gender')),
  ]
}

/** Under which objectives a focus is found: all of them where they are few, else those with most. */
function whereFocused(objectives: number, own: Given): string {
  if (objectives <= FEW_OBJECTIVES)
    return `${agree(own, 'It stands', 'They stand')} under ${objectives === 1 ? 'objective' : 'objectives'} ${bind('list objectives', { ...own, name: 'both' })}.`
  return `They are found under ${countMembers('objectives', own)}, most of all under ${bind('rank objectives', { ...own, limit: 3, name: 'both', with: 'counts' })}.`
}

function disability({ all, charts }: Known): readonly string[] {
  if (all.disability === null) return []
  const own = { disability: true }
  const fewer = all.gender !== null && all.disability < all.gender
  return [
    '## Persons with disabilities',
    all.disability === 0
      ? 'No actions with specific attention to persons with disabilities were reported.'
      : `Specific attention to persons with disabilities is part of ${countOf(own)}${isSmall(all) ? '' : `: ${bind('share', own)} of the total${fewer ? ', fewer than have a gender focus' : ''}`}. ${whereFocused(all.disabilityObjectives, own)}`,
    ...(all.disability === 0 ? [] : chart(charts, 'disability')),
  ]
}

function actionTypes({ all, charts }: Known): readonly string[] {
  const top = topOf(all.actionTypes, 5)
  if (all.actionTypes.length > 0 && isSmall(all))
    return [
      '# What is done',
      `By type, what was reported is ${bind('rank actionTypes', { with: 'counts', others: 'no' })}.${all.count === 1 ? '' : ' The same action may be of several types.'}`,
    ]
  if (top === 0) return []
  return [
    '# What is done',
    `What institutions report most is ${bind('rank actionTypes', { limit: top, with: 'counts', others: 'no' })}. The same action may be of several types: it may train and inform, for example.`,
    isUneven(all.actionTypes) && all.actionTypes.length > top + 2
      ? `At the other end are ${bind('rank actionTypes', { limit: 3, order: 'asc', with: 'counts', others: 'no' })}.`
      : '',
    ...chartOr(charts, 'action-types', 'table actionTypes order=desc'),
  ]
}

function challenges({ all, charts }: Known, byReporter: readonly ReporterFacts[]): readonly string[] {
  if (all.challengeCount === 0) return ['# Challenges', 'No challenges were reported.']
  const silent = { challengesReported: false }
  if (isHandful({ count: all.challengeCount }))
    return [
      '# Challenges',
      `Institutions reported ${bind('challenges', { noun: 'yes', as: 'prose' })}${all.challenges.length === 0 ? '' : `: ${bind('rank challengeCategories', { by: 'challenges', others: 'no' })}`}.${all.withoutChallenges === 0 ? '' : ` ${countOf(silent, { capital: 'yes' })} ${agree(silent, 'reports', 'report')} none.`}`,
    ]
  const top = topOf(all.challenges, 3)
  const lines = byReporter.flatMap((facts) => {
    const limit = topOf(facts.challenges, 2)
    if (limit === 0 || facts.challengeCount < 3 || (facts.challenges[0]?.value ?? 0) < 2) return []
    const own = { reporterType: facts.code }
    return [
      `${bind(`reporterType ${facts.code}`, { capital: 'yes' })}: ${bind('challenges', { ...own, noun: 'yes' })}, above all ${bind('rank challengeCategories', { ...own, by: 'challenges', limit, with: 'counts', others: 'no' })}.`,
    ]
  })
  return [
    '# Challenges',
    `Institutions reported ${bind('challenges', { noun: 'yes' })}. ${all.withoutChallenges === 0 ? 'Every action reports some.' : `There ${agree(silent, 'is', 'are')} ${countOf(silent)} that ${agree(silent, 'reports', 'report')} none.`} An action may report several, and each challenge is counted in the category that describes it best.`,
    top === 0
      ? ''
      : `The most frequent ${many(all.challenges, top) ? 'are' : 'is'} ${bind('rank challengeCategories', { by: 'challenges', limit: top, with: 'counts', others: 'no' })}.${lines.length === 0 ? '' : ' By type of institution:'}`,
    lines.length === 0 ? '' : list(lines),
    ...chartOr(charts, 'challenges', 'table challengeCategories count=challenges order=desc zeros=no'),
  ].filter((text) => text !== '')
}

function coverage(known: Known): readonly string[] {
  const { all } = known
  const results = { resultsReported: false }
  const obstacles = { challengesReported: false }
  return [
    '# Coverage and gaps',
    all.absentObjectives === 0
      ? 'Every objective has reported actions.'
      : isLong(all.absentObjectives)
        ? `Of the ${bind('count all objectives')} objectives, ${bind('count absent objectives')} have no actions; they are named above.`
        : `There are no actions for ${all.absentObjectives === 1 ? 'objective' : 'objectives'} ${bind('absent objectives', { name: 'both' })}.`,
    known.hasStates && all.states === 0
      ? `None of the ${bind('count all reportingStates')} states reported.`
      : known.hasStates && known.absentStates > 0
        ? `Of the ${bind('count all reportingStates')} states, ${bind('count reportingStates')} reported; ${bind('absent reportingStates')} did not.`
        : '',
    known.absentInstitutions > MOST_ABSENT
      ? `Of the institutions that the record knows, ${bind('count absent institutions')} are not in this cycle.`
      : known.absentInstitutions > 0
        ? `Of the institutions that are known, besides the state governments that are missing, this cycle has nothing from ${bind('absent institutions', { states: 'no', article: 'no' })}.`
        : '',
    ...(known.hasStates && all.states > 0 ? chart(known.charts, 'states') : []),
    sentences(
      tellsOfResults(all, results),
      all.withoutChallenges === 0
        ? agree({}, 'The action names challenges.', 'Every action names challenges.')
        : all.withoutChallenges === all.count
          ? agree({}, 'The action names no challenges.', 'No action names challenges.')
          : `${countOf(obstacles, { capital: 'yes' })}${shareUnlessSmall(all, obstacles)} ${agree(obstacles, 'names', 'name')} no challenges.`,
    ),
    'A gap in the record is a gap in what was reported. An institution may have acted and not reported it, or have it reported within an action of another; and some objectives concern certain authorities more than others.',
  ].filter((text) => text !== '')
}

function tellsOfResults(all: Known['all'], missing: Given): string {
  if (all.withoutResults === 0)
    return agree({}, 'The action tells of its results.', 'Every action tells of its results.')
  if (all.withoutResults === all.count)
    return agree({}, 'The action tells nothing of its results.', 'No action tells of its results.')
  return `${countOf(missing, { capital: 'yes' })}${shareUnlessSmall(all, missing)} ${agree(missing, 'tells', 'tell')} nothing of ${agree(missing, 'its', 'their')} results.`
}

function shareUnlessSmall(all: Known['all'], part: Given): string {
  return isSmall(all) ? '' : ` (${bind('share', part)})`
}

function change({ comparesWithOther }: Known): readonly string[] {
  if (!comparesWithOther) return []
  return [
    '# Change between editions',
    `Against edition ${bind('edition other')}, which counted ${bind('before', { noun: 'yes' })}, the record has ${bind('change')}.`,
    'Differences come from actions that were added or corrected, and from labels that were reviewed. The whole list goes with the online edition.',
  ]
}

function conclusions(
  { all, hasStates, absentStates }: Known,
  objectiveFacts: readonly ObjectiveFacts[],
): readonly string[] {
  const [kind] = all.actionTypes
  const kinds = topOf(all.actionTypes, 3)
  const worst = topOf(all.challenges, 2)
  const rare = (share: number | null) => share !== null && share < 25
  const missing = { resultsReported: false }
  const next = shownAt(all.actionTypes, kinds) > shownAt(all.actionTypes, 1)
  if (isSmall(all))
    return [
      '# Conclusions',
      sentences(
        'So few actions show no trend: what was reported says where to go on asking.',
        isLong(all.absentObjectives)
          ? 'Of the objectives left empty it is worth knowing whether action is missing, or reporting.'
          : '',
        all.withoutResults > 0
          ? `${countOf(missing, { capital: 'yes' })} ${agree(missing, 'does', 'do')} not say what was achieved; a result with a unit, a period and a source can be compared.`
          : '',
      ),
    ]
  return [
    '# Conclusions',
    concludeSpread(all, objectiveFacts),
    kind === undefined || kinds === 0
      ? ''
      : `What is reported most is ${bind('rank actionTypes', { limit: 1, others: 'no' })}, present in ${bind('share', { actionType: kind.key })} of actions${next ? `; then follow ${bind('rank actionTypes', { limit: kinds, skip: 1, others: 'no' })}` : ''}. To know what changed for people takes, besides the type of action, results counted in the same way every cycle.`,
    worst === 0
      ? ''
      : `Among challenges, ${bind('rank challengeCategories', { by: 'challenges', limit: worst, others: 'no' })} ${many(all.challenges, worst) ? 'lead' : 'leads'} the list. What each institution says of its own is in the compendium, beside each action.`,
    all.gender === 0 && all.disability === 0
      ? 'No action has a gender focus or gives specific attention to persons with disabilities. Asking every institution expressly would tell whether the actions are missing or the saying so.'
      : rare(all.gender) && all.disability === 0
        ? `A gender focus is the exception in what is reported (${bind('share', { gender: true })}), and no action gives specific attention to persons with disabilities. Asking every institution expressly would tell whether the actions are missing or the saying so.`
        : rare(all.gender) && rare(all.disability)
          ? `A gender focus (${bind('share', { gender: true })}) and attention to persons with disabilities (${bind('share', { disability: true })}) are the exception in what is reported. Asking every institution expressly would tell whether the actions are missing or the saying so.`
          : '',
    hasStates && all.states > 0 && absentStates > 0
      ? `The map has gaps: ${countMembers('absent reportingStates', {})} did not report. To bring ${absentStates === 1 ? 'it' : 'them'} in is the clearest step for the next cycle.`
      : '',
    all.withoutResults > 0
      ? `Lastly, ${countOf(missing)} ${agree(missing, 'does', 'do')} not say what was achieved. A result with a unit, a period and a source can be compared; without it the intention remains.`
      : '',
  ].filter((text) => text !== '')
}

function concludeSpread(all: Known['all'], objectiveFacts: readonly ObjectiveFacts[]): string {
  const top = topOf(all.objectives, 3)
  if (top === 0 || !isUneven(all.objectives)) return ''
  // Those that have most must not be those that have fewest.
  if ((all.objectives[top - 1]?.value ?? 0) <= (all.objectives.at(-1)?.value ?? 0)) return ''
  const gathered = all.objectives.slice(0, top).reduce((sum, { value }) => sum + value, 0) / all.count
  const few = objectiveFacts.filter(({ count, fewer }) => count > 0 && fewer === 0).length
  const several = many(all.objectives, top)
  const start =
    all.absentObjectives === 0
      ? 'The follow-up is broad and uneven. No objective was left without actions, but'
      : 'The follow-up is uneven. There are objectives without actions, and'
  const weight =
    gathered > 0.5
      ? 'most of what was reported'
      : gathered > 0.25
        ? 'a good part of what was reported'
        : 'more than the others'
  return `${start} ${several ? 'objectives' : 'objective'} ${bind('rank objectives', { limit: top, name: 'both' })} ${several ? 'gather' : 'gathers'} ${weight}, while ${few === 1 ? 'objective' : 'objectives'} ${bind('rank objectives', { limit: 1, order: 'asc', name: 'both' })} hardly ${few === 1 ? 'appears' : 'appear'}. It is worth asking whether action is missing there, or reporting.`
}

function method({ hasPeriod }: Known): readonly string[] {
  return [
    '# How it was made',
    `Each institution reported its actions with a title, a description, results and challenges${hasPeriod ? `, for the period from ${bind('period')}` : ''}. The record keeps the document, page and line that each comes from.`,
    'Actions are counted once in the total. An action of several institutions counts for each of them, so that the sum by institution may be larger than the total; the same holds for types of action, populations and states. A state counts as reporting where its government signs the action, and not where it is only mentioned.',
    'Population, type of action, gender focus, attention to persons with disabilities and the category of each challenge are labels. The record says of each label who gave it: a person, or a program that suggests it from the words of the action.',
    'Percentages always say of what they are; where all parts of a whole are given, they are rounded so that they add up to it. What is not known is shown by a dash, and not as if there were nothing.',
  ]
}

function annexes(known: Known): readonly string[] {
  return writeAnnexes(known, {
    glossary: 'Glossary',
    populations: 'Populations',
    actionTypes: 'Types of action',
    challengeCategories: 'Categories of challenges',
    acronyms: 'Acronyms',
    reporters: 'Institutions that reported',
  })
}

export const ENGLISH: Phrases = {
  nothing,
  opening,
  inBrief,
  objectives,
  objective: writeObjective,
  emptyObjectives,
  reporters,
  reporter,
  silentReporters,
  populations,
  gender,
  disability,
  actionTypes,
  challenges,
  coverage,
  change,
  conclusions,
  method,
  annexes,
}
