module nymline/bench

go 1.22
