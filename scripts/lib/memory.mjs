// How the server is kept from holding memory that it does not need, see docs/decisions/023-pages-in-memory.md.

/**
 * Of Node: the heap is cleared once it has grown by half, and not only when it is several times as large: what rendering
 * leaves behind would else stay for as long as the machine has room.
 */
export const memoryFlags = ["--heap-growing-percent=50", "--max-semi-space-size=8"];

/** Of the allocator: each thread else keeps a place of its own that it seldom gives back. */
export const memoryEnvironment = { MALLOC_ARENA_MAX: "2" };
