import DataLoader from 'dataloader'
import type { Key } from '../platform/keys.ts'
import type { Item, Write } from '../platform/table.ts'
import type { Context } from './context.ts'
import { perRequest } from './per-request.ts'
import type { RequestContext } from './request.ts'

const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`

const loaderOf = perRequest(
  ({ table }: Pick<Context, 'table'>) =>
    new DataLoader<Key, Item | null, string>(
      async keys => {
        const found = new Map((await table.getMany(keys)).map(item => [nameOf(item), item]))
        return keys.map(key => found.get(nameOf(key)) ?? null)
      },
      { cacheKeyFn: nameOf },
    ),
)

/**
 * The item at this key, for the fields of an answer: all that its fields ask for at the same time is one read, however many
 * rows there are, and each item is read once. Not for decisions, which need what is stored at their own time.
 */
export function loadItem(context: RequestContext, key: Key): Promise<Item | null> {
  return loaderOf(context).load(key)
}

/** What a command has just written whole is not read again for its answer. */
export function rememberWritten(context: Context, writes: readonly Write[]): void {
  const loader = loaderOf(context)
  for (const write of writes) if ('put' in write) loader.clear(write.put).prime(write.put, write.put)
}
