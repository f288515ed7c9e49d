import { readFileSync } from 'node:fs'
import path from 'node:path'
import jsonld from 'jsonld'
import { Parser, Store } from 'n3'
import Validator from 'rdf-validate-shacl'
import { ROOT } from '../../src/root.ts'

const SHAPES = path.join(ROOT, 'test', 'support', 'dcat-ap.shapes.ttl')

/** What a catalogue, read as RDF, lacks of DCAT-AP: the node, the property, and the kind of constraint that it breaks. */
export async function findCatalogFaults(catalog: object, base: string): Promise<readonly string[]> {
  const quads = await jsonld.toRDF(catalog, { base, format: 'application/n-quads', safe: true })
  const data = new Store(new Parser({ format: 'N-Quads' }).parse(quads))
  const shapes = new Store(new Parser().parse(readFileSync(SHAPES, 'utf8')))
  const { results } = await new Validator(shapes).validate(data)
  return results.map(({ focusNode, path: property, sourceConstraintComponent }) =>
    [focusNode, property, sourceConstraintComponent]
      .map((term) => term?.value.replace(/^.*[#/]/, '') ?? '–')
      .join(' '),
  )
}
