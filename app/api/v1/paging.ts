/** How many rows of a list are asked for. */
import { z } from "@hono/zod-openapi";

const most = 200;
const wrong = `It is a whole number from 1 to ${most}.`;

export const limit = z
  .string({ error: "It is given twice." })
  .regex(/^\d+$/, wrong)
  .transform(Number)
  .refine((number) => number >= 1 && number <= most, wrong)
  .optional()
  .openapi({
    type: "integer",
    minimum: 1,
    maximum: most,
    default: 50,
    description: "Rows of a page.",
  });
