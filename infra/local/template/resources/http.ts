import { z } from 'zod'
import type { HttpApi, LocalAccount } from '../account.ts'
import { defineKind, type Kind } from '../interpreter.ts'
import type { Instance } from '../intrinsics.ts'

const cors = z.strictObject({
  AllowOrigins: z.array(z.string()).optional(),
  AllowMethods: z.array(z.string()).optional(),
  AllowHeaders: z.array(z.string()).optional(),
  ExposeHeaders: z.array(z.string()).optional(),
  MaxAge: z.number().optional(),
  AllowCredentials: z.boolean().optional(),
})
const apiProperties = z.strictObject({
  Name: z.string().optional(),
  ProtocolType: z.literal('HTTP'),
  CorsConfiguration: cors.optional(),
})
const integrationProperties = z.strictObject({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
})
const routeProperties = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string().startsWith('integrations/'),
  AuthorizationType: z.literal('NONE').optional(),
})
const stageProperties = z.strictObject({
  ApiId: z.string(),
  StageName: z.literal('$default'),
  AutoDeploy: z.literal(true),
})

const ids = ({ ref }: { ref: string }): Instance => ({ ref, attributes: {} })

/** AWS::ApiGatewayV2::Api, HTTP only. */
export function apiKind(account: LocalAccount): Kind {
  return defineKind({
    properties: apiProperties,
    ignored: { Description: 'a label only', Tags: 'labels only' },
    make({ stack, id, properties }) {
      const ref = `${stack.name}-${id}`
      account.apis.set(ref, {
        cors: properties.CorsConfiguration as HttpApi['cors'],
        routes: new Map(),
        integrations: new Map(),
      })
      return { ref, attributes: { ApiEndpoint: 'http://127.0.0.1' } }
    },
  })
}

/** AWS::ApiGatewayV2::Integration, with a function. */
export function integrationKind(account: LocalAccount): Kind {
  return defineKind({
    properties: integrationProperties,
    ignored: {},
    make({ stack, id, properties }) {
      const ref = `${stack.name}-${id}`
      account.apis.get(properties.ApiId)?.integrations.set(ref, properties.IntegrationUri)
      return ids({ ref })
    },
  })
}

/** AWS::ApiGatewayV2::Route. */
export function routeKind(account: LocalAccount): Kind {
  return defineKind({
    properties: routeProperties,
    ignored: {},
    make({ stack, id, properties }) {
      const target = properties.Target.slice('integrations/'.length)
      account.apis.get(properties.ApiId)?.routes.set(properties.RouteKey, target)
      return ids({ ref: `${stack.name}-${id}` })
    },
  })
}

/** AWS::ApiGatewayV2::Stage: the default one, which adds nothing to the path. */
export function stageKind(): Kind {
  return defineKind({
    properties: stageProperties,
    ignored: {
      AccessLogSettings: 'all logs go to one file',
      DefaultRouteSettings: 'the gateway on this machine does not throttle',
      Tags: 'labels only',
    },
    make: ({ properties }) => ids({ ref: properties.StageName }),
  })
}
