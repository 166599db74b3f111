/** What is made when it is first asked for, and kept from then on. */
export type WhenNeeded<Made> = () => Promise<Made>

/** Makes something when it is first asked for. A failure is not kept: whoever asks next has it tried again. */
export function whenNeeded<Made>(make: () => Promise<Made>): WhenNeeded<Made> {
  let made: Promise<Made> | undefined
  return () => {
    made ??= make().catch(error => {
      made = undefined
      throw error
    })
    return made
  }
}

/** The same for what is made at once. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
