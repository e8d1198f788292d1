import type { FieldProblem } from '@stoa/contract';
import type { FastifySchemaValidationError } from 'fastify';

/** Headers by the names their values have in the contract. */
const HEADER_FIELDS: Readonly<Record<string, string>> = {
  'idempotency-key': 'mutationId',
  'if-match': 'revision',
};

/** Fields at fault by dotted path; the first problem of each counts. */
export function fieldProblems(
  errors: readonly FastifySchemaValidationError[],
  part: string | undefined,
): Record<string, FieldProblem> {
  const fields: Record<string, FieldProblem> = {};
  for (const error of errors) {
    for (const [path, problem] of problemsIn(error)) {
      const name = (part === 'headers' && HEADER_FIELDS[path]) || path || 'body';
      fields[name] ??= problem;
    }
  }
  return fields;
}

function problemsIn({ keyword, instancePath, params }: FastifySchemaValidationError) {
  const path = dotted(instancePath);
  const below = (names: unknown): string[] =>
    (names as string[]).map((name) => (path ? `${path}.${name}` : name));
  const here = (problem: FieldProblem): [string, FieldProblem][] => [[path, problem]];
  switch (keyword) {
    case 'required':
      return below(params['requiredProperties']).map((name) => [name, 'required'] as const);
    case 'additionalProperties':
      return below(params['additionalProperties']).map((name) => [name, 'unknown'] as const);
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return here(params['limit'] === 1 ? 'required' : 'too-short');
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return here('too-long');
    case 'minimum':
    case 'maximum':
    case 'multipleOf':
      return here('out-of-range');
    case 'const':
    case 'enum':
      return here('unknown');
    // Said already by what lies inside.
    case 'anyOf':
    case 'boolean':
      return [];
    default:
      return here('format');
  }
}

/** `/body/text`, a JSON pointer, as `body.text`. */
function dotted(pointer: string): string {
  const parts = pointer.split('/').slice(1);
  return parts.map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~')).join('.');
}
