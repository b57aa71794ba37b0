import type { GenericSchema, InferOutput } from 'valibot'

export type Audience = 'citizen' | 'entity' | 'department' | 'office' | 'admin' | 'print' | 'account' | 'files'

/**
 * One thing that a client may ask for: its name, the shape of its input, and (as a type only) the shape of its answer.
 * `write` actions carry a request id and have one effect however often they arrive.
 */
export interface Action<Input extends GenericSchema = GenericSchema, Output = unknown> {
  readonly audience: Audience
  readonly name: string
  readonly kind: 'read' | 'write'
  readonly input: Input
  /** never set: carries the type of the answer */
  readonly output?: Output
}

export type InputOf<A> = A extends Action<infer I, unknown> ? InferOutput<I> : never
export type OutputOf<A> = A extends Action<GenericSchema, infer O> ? O : never

/** `action<Output>()('entity', 'enrol', 'write', schema)`: the output's type is named, the input's is inferred. */
export const action =
  <Output>() =>
  <Input extends GenericSchema>(audience: Audience, name: string, kind: 'read' | 'write', input: Input): Action<Input, Output> => ({
    audience,
    name,
    kind,
    input,
  })
