// One instance through LEMON: prints one line of JSON per repeat.
// lemon SOLVER FILE REPEATS; the solver is simplex or scaling. Reading the file is not timed.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <sys/resource.h>
#include <vector>

#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

using Graph = lemon::SmartDigraph;
using Map = Graph::ArcMap<int64_t>;

struct __attribute__((packed)) Row {
    uint32_t from, to;
    int64_t lower, upper, cost;
};

static double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

int main(int, char **words) {
    const bool simplex = std::strcmp(words[1], "simplex") == 0;
    std::FILE *file = std::fopen(words[2], "rb");
    int64_t counts[2];
    if (!file || std::fread(counts, 8, 2, file) != 2) return 1;
    std::vector<int64_t> supplies(counts[0]);
    std::vector<Row> rows(counts[1]);
    if (std::fread(supplies.data(), 8, supplies.size(), file) != supplies.size()) return 1;
    if (std::fread(rows.data(), sizeof(Row), rows.size(), file) != rows.size()) return 1;
    std::fclose(file);
    for (int repeat = 0; repeat < std::atoi(words[3]); ++repeat) {
        const double begin = now();
        const std::clock_t processor = std::clock();
        Graph graph;
        graph.reserveNode(counts[0]);
        graph.reserveArc(counts[1]);
        for (int64_t node = 0; node < counts[0]; ++node) graph.addNode();
        Map lower(graph), upper(graph), cost(graph);
        Graph::NodeMap<int64_t> supply(graph);
        for (int64_t node = 0; node < counts[0]; ++node) supply[graph.nodeFromId(node)] = supplies[node];
        for (const Row &row : rows) {
            const auto arc = graph.addArc(graph.nodeFromId(row.from), graph.nodeFromId(row.to));
            lower[arc] = row.lower;
            upper[arc] = row.upper;
            cost[arc] = row.cost;
        }
        double built;
        bool optimal;
        long long value;
        if (simplex) {
            lemon::NetworkSimplex<Graph, int64_t, int64_t> solver(graph);
            solver.lowerMap(lower).upperMap(upper).costMap(cost).supplyMap(supply);
            built = now();
            optimal = solver.run() == solver.OPTIMAL;
            value = optimal ? solver.totalCost<long long>() : 0;
        } else {
            lemon::CostScaling<Graph, int64_t, int64_t> solver(graph);
            solver.lowerMap(lower).upperMap(upper).costMap(cost).supplyMap(supply);
            built = now();
            optimal = solver.run() == solver.OPTIMAL;
            value = optimal ? solver.totalCost<long long>() : 0;
        }
        const double end = now();
        rusage usage;
        getrusage(RUSAGE_SELF, &usage);
        char text[32];
        std::snprintf(text, sizeof text, "\"%lld\"", value);
        std::printf("{\"build\": %f, \"solve\": %f, \"processor\": %f, \"value\": %s, \"peak_kb\": %ld}\n", built - begin,
                    end - built, double(std::clock() - processor) / CLOCKS_PER_SEC, optimal ? text : "null",
                    usage.ru_maxrss);
        std::fflush(stdout);
    }
}
