// A projection and the schema it is written to, with everything that can be prepared once.
import { schemaOf } from './ddl.ts'
import type { Projection } from './projection.ts'
import { type Shape, type Shapes, shapesOf } from './shape.ts'
import { type Statements, statementsOf } from './statements.ts'

export type Desk = {
  readonly projection: Projection
  readonly schema: string
  readonly shapes: Shapes
  readonly types: ReadonlySet<string>
  readonly statements: ReadonlyMap<Shape, Statements>
}

export const deskOf = (projection: Projection, schema = schemaOf(projection)): Desk => {
  const shapes = shapesOf(projection.tables)
  return {
    projection,
    schema,
    shapes,
    types: new Set(projection.types),
    statements: new Map([...shapes.values()].map((shape) => [shape, statementsOf(schema, shape)])),
  }
}
