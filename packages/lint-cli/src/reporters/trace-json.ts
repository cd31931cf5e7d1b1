import { formatPath } from '@ecs-lint/core/finding'
import { sourcePathOf } from '@ecs-lint/core/graph'
import { hopText, type Hop } from '@ecs-lint/core/network'
import type { Io } from '../io.ts'
import type { TraceReport } from './trace-report.ts'

/** The report as `schemas/trace.schema.json` describes it. */
export function writeTraceJson({ traces, verdict }: TraceReport, io: Io): string {
  const written = traces.map((trace) => ({
    from: trace.from,
    to: trace.to,
    ipVersion: trace.family,
    verdict: trace.verdict,
    hops: trace.hops.map((hop) => writeHop(hop, io)),
  }))
  return `${JSON.stringify({ schemaVersion: 1, verdict, traces: written }, undefined, 2)}\n`
}

function writeHop(hop: Hop, { language }: Io): object {
  const { kind, verdict, reason, isAssumed, at } = hop
  const resource = at && { type: at.resource.type, id: at.resource.id }
  return {
    kind,
    verdict,
    reason,
    message: hopText(hop)[language],
    assumed: isAssumed,
    resource: resource ?? null,
    path: at === undefined ? null : formatPath(at.path),
    file: at === undefined ? null : (sourcePathOf(at.resource, at.path)?.file ?? null),
  }
}
