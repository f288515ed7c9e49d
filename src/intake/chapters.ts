import type { Framework, ReporterTypeCode } from '../compact/schema.ts'
import type { Region } from './outline.ts'

/** Whose chapter a region belongs to, and by what it is known. */
export type Chapter = {
  readonly reporterType: ReporterTypeCode
  readonly by: 'title' | 'header' | 'institutions' | 'order' | 'unknown'
}

/**
 * Gives each region its chapter. A printed title decides; then a running header; then what kind of institutions report;
 * then the order of the framework's chapters. Without a title a chapter begins where the objectives start again.
 */
export function assignChapters(
  regions: readonly Region[],
  framework: Framework,
  votes: (region: Region) => readonly string[],
): readonly Chapter[] {
  const order = [...framework.reporterTypes].sort((a, b) => a.chapter - b.chapter).map((type) => type.code)
  const chapters: Chapter[] = []
  let place = -1
  for (const block of blocksOf(regions)) {
    const printed = block.find((region) => region.chapter !== null)?.chapter ?? null
    const header = block.find((region) => region.header !== null)?.header ?? null
    const voted = majority(block.flatMap(votes), order)
    const next = order[place + 1]
    const chapter: Chapter | undefined =
      printed !== null
        ? { reporterType: printed, by: 'title' }
        : header !== null
          ? { reporterType: header, by: 'header' }
          : voted !== undefined && order.indexOf(voted) > place
            ? { reporterType: voted, by: 'institutions' }
            : next !== undefined
              ? { reporterType: next, by: 'order' }
              : lastOf(order)
    if (chapter === undefined) return []
    place = order.indexOf(chapter.reporterType)
    chapters.push(...block.map(() => chapter))
  }
  return chapters
}

function lastOf(order: readonly ReporterTypeCode[]): Chapter | undefined {
  const last = order.at(-1)
  return last === undefined ? undefined : { reporterType: last, by: 'unknown' }
}

/** Runs of regions in which the objectives rise, cut also where another chapter's title is printed. */
function blocksOf(regions: readonly Region[]): readonly (readonly Region[])[] {
  const blocks: Region[][] = []
  for (const region of regions) {
    const block = blocks.at(-1)
    const before = block?.at(-1)
    const printed = block?.find((one) => one.chapter !== null)?.chapter
    const restarts = before === undefined || region.title.objective <= before.title.objective
    const retitled = region.chapter !== null && region.chapter !== printed
    if (block === undefined || restarts || retitled) blocks.push([region])
    else block.push(region)
  }
  return blocks
}

/** The kind that most of the known institutions are of: two votes at least, and two thirds of them. */
function majority(
  votes: readonly string[],
  order: readonly ReporterTypeCode[],
): ReporterTypeCode | undefined {
  return order.find((type) => {
    const own = votes.filter((vote) => vote === type).length
    return own >= 2 && own * 3 >= votes.length * 2
  })
}
