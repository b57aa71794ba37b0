/** What the platform says of one call, by name. Made from the call's own context, never from the process's environment. */
export type CallVariables = Readonly<Record<string, string | undefined>>

const ofObject = (value: unknown): CallVariables => {
  const variables: Record<string, string> = Object.create(null)
  if (value === null || typeof value !== 'object') return variables
  for (const [name, one] of Object.entries(value)) if (typeof one === 'string') variables[name] = one
  return variables
}

/** The older form, `NAME=value;NAME=value`. A name that stands there twice is dropped: a value with a semicolon in it could have set it. */
const ofText = (text: string): CallVariables => {
  const variables: Record<string, string> = Object.create(null)
  const twice = new Set<string>()
  for (const part of text.split(';')) {
    const at = part.indexOf('=')
    if (at < 1) continue
    const name = part.slice(0, at)
    if (name in variables) twice.add(name)
    variables[name] = part.slice(at + 1)
  }
  for (const name of twice) delete variables[name]
  return variables
}

/**
 * The variables of one call. Not by the SDK's getCloudbaseContext: that fills what is missing here from process.env, where another
 * call's openid may still stand; and reading a context must not cost the 150 ms in which the SDK loads.
 */
export const variablesOf = (context: unknown): CallVariables => {
  if (context === null || typeof context !== 'object') return {}
  const { environment, environ } = context as { readonly environment?: unknown; readonly environ?: unknown }
  if (typeof environment === 'string' && environment !== '')
    try {
      return ofObject(JSON.parse(environment))
    } catch {
      return {}
    }
  return typeof environ === 'string' ? ofText(environ) : {}
}
