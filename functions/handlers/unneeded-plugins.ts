import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'

/**
 * What Apollo Server adds unless told otherwise. Hints about caching are for public data, and it looks at every field of an
 * answer for them. Traces are for subgraphs: to load what writes them takes 9 ms of CPU of the first request. Browsers get
 * pages of their own (`handlers/pages.ts`).
 */
export const unneededPlugins = () => [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
]
